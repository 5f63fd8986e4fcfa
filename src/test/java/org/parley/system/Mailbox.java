package org.parley.system;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The mail server that the shared site sends through, and what arrived there. */
final class Mailbox {
    private static final Pattern LINK = Pattern.compile("https?://\\S+\\?token=([A-Za-z0-9_-]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The port that a site from outside, of {@code -Dit.url}, was told to send to. */
    private static final int GIVEN = Integer.getInteger("it.smtp", 0);

    private final int port = GIVEN > 0 ? GIVEN : PayaraMicro.freePort();
    private final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private Mailbox() {
        server.start();
    }

    /** A site from outside sends its mail elsewhere: then these stories are not told. */
    static Mailbox shared() {
        boolean ours = System.getProperty("it.url", "").isBlank() || GIVEN > 0;
        Assumptions.assumeTrue(ours, "the site sends its mail elsewhere");
        return Shared.BOX;
    }

    /** Where a site is to send to. It is listened at from now on: a port that is only chosen may be another's a minute later. */
    static int port() {
        return Shared.BOX.port;
    }

    /** The next letter to this address whose subject has these words; it is taken out. */
    Mail awaits(String address, String subject) {
        return await(address + " to get: " + subject)
                .atMost(PATIENCE)
                .until(
                        () -> to(address).stream()
                                .filter(mail -> mail.subject().contains(subject))
                                .reduce((first, second) -> second)
                                .orElse(null),
                        mail -> mail != null);
    }

    /** Everything that arrived for this address. */
    List<Mail> to(String address) {
        return Stream.of(server.getReceivedMessages())
                .map(Mail::of)
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    /** Nobody answers at its port meanwhile. */
    void isDown(Runnable meanwhile) {
        server.stop();
        try {
            meanwhile.run();
        } finally {
            server.start();
        }
    }

    /** A letter as its reader has it. */
    record Mail(String to, String from, String subject, String text, String html, String automatic) {
        private static Mail of(MimeMessage message) {
            try {
                var parts = (MimeMultipart) message.getContent();
                return new Mail(
                        message.getRecipients(RecipientType.TO)[0].toString(),
                        message.getFrom()[0].toString(),
                        message.getSubject(),
                        text(parts.getBodyPart(0)),
                        text(parts.getBodyPart(1)),
                        message.getHeader("Auto-Submitted", null));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String text(BodyPart part) throws IOException, MessagingException {
            return part.getContent().toString().replace("\r\n", "\n");
        }

        /** Where its link leads. */
        String link() {
            Matcher link = LINK.matcher(text);
            if (!link.find()) throw new AssertionError("no link in " + text);
            return link.group();
        }

        String token() {
            return link().replaceFirst(".*token=", "");
        }
    }

    private static final class Shared {
        static final Mailbox BOX = new Mailbox();
    }
}
