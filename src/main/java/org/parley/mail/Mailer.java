package org.parley.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/** One conversation with the mail server for each letter, by the server's own Jakarta Mail. */
final class Mailer {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "20000";

    private final Settings settings;
    private final String from;

    Mailer(Settings settings) {
        this.settings = settings;
        String given = settings.text(Setting.MAIL_FROM);
        from = given.isBlank()
                ? "parley@" + URI.create(settings.text(Setting.BASE_URL)).getHost()
                : given;
    }

    /**
     * @throws Undeliverable  when the server refuses it for good
     * @throws MailServerAway when trying later may help
     */
    void send(Sheet sheet) {
        try {
            Transport.send(message(sheet));
        } catch (AddressException | SendFailedException refused) {
            if (isForGood(refused)) throw new Undeliverable(reason(refused));
            throw new MailServerAway(reason(refused));
        } catch (MessagingException | LinkageError failure) {
            throw new MailServerAway(reason(failure));
        }
    }

    private MimeMessage message(Sheet sheet) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(sheet.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(sheet.html(), UTF_8, "html");
        MimeMessage message = new MimeMessage(session());
        message.setFrom(address("Parley"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(sheet.to(), true));
        message.setSubject(sheet.subject(), UTF_8);
        // RFC 3834: no machine shall answer this
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(new MimeMultipart("alternative", text, html));
        return message;
    }

    private InternetAddress address(String name) throws AddressException {
        InternetAddress address = new InternetAddress(from, true);
        try {
            address.setPersonal(name, UTF_8);
        } catch (java.io.UnsupportedEncodingException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
        return address;
    }

    private Session session() {
        String tls = settings.text(Setting.MAIL_TLS);
        String user = settings.text(Setting.MAIL_USER);
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", settings.text(Setting.MAIL_HOST));
        properties.put("mail.smtp.port", settings.text(Setting.MAIL_PORT));
        properties.put("mail.smtp.ssl.enable", String.valueOf(tls.equals("tls")));
        properties.put("mail.smtp.starttls.enable", String.valueOf(tls.equals("starttls")));
        properties.put("mail.smtp.starttls.required", String.valueOf(tls.equals("starttls")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.put("mail.smtp.auth", String.valueOf(!user.isBlank()));
        return Session.getInstance(
                properties,
                user.isBlank()
                        ? null
                        : new Authenticator() {
                            @Override
                            protected PasswordAuthentication getPasswordAuthentication() {
                                return new PasswordAuthentication(user, settings.text(Setting.MAIL_PASSWORD));
                            }
                        });
    }

    /** A code of 5xx (RFC 5321, section 4.2.1), which the reason begins with. */
    private static boolean isForGood(MessagingException refused) {
        if (refused instanceof AddressException) return true;
        for (Exception cause = refused; cause instanceof MessagingException one; cause = one.getNextException()) {
            if (String.valueOf(cause.getMessage()).strip().matches("(?s)5\\d\\d.*")) return true;
        }
        return false;
    }

    /** What the server said, without the address that it was said about. */
    private static String reason(Throwable failure) {
        Throwable last = failure;
        while (last instanceof MessagingException one && one.getNextException() != null) last = one.getNextException();
        String said = String.valueOf(last.getMessage())
                .replaceAll("\\S+@\\S+", "(address)")
                .replaceAll("\\s+", " ");
        return last.getClass().getSimpleName() + " " + (said.length() > 200 ? said.substring(0, 200) : said);
    }
}
