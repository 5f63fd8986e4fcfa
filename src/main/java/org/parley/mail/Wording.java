package org.parley.mail;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a letter into words: plain text, and the same as simple HTML without pictures or anything from elsewhere. */
final class Wording {
    private static final String BUNDLE = "org.parley.messages";

    private final String baseUrl;

    /** @param baseUrl where links lead: never what a request says about its host */
    Wording(String baseUrl) {
        this.baseUrl = baseUrl.strip().replaceFirst("/+$", "");
    }

    Sheet of(Letter letter) {
        Locale locale = locale(letter.locale());
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale);
        Object[] values = letter.values().toArray();
        List<String> paragraphs = Stream.of(said(bundle, letter, "text", values).split("\n"))
                .filter(line -> !line.isBlank())
                .toList();
        String link = letter.link() == null ? null : baseUrl + letter.link();
        String go = link == null ? null : said(bundle, letter, "go");
        String footer = new MessageFormat(bundle.getString("mail.footer"), locale).format(new Object[] {baseUrl});
        return new Sheet(
                letter.to(),
                said(bundle, letter, "subject", values),
                text(paragraphs, link, go, footer),
                html(locale, paragraphs, link, go, footer));
    }

    /** Every Chinese is met with the one we have. */
    private static Locale locale(String tag) {
        boolean chinese =
                tag != null && Locale.forLanguageTag(tag).getLanguage().equals("zh");
        return chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    private static String said(ResourceBundle bundle, Letter letter, String part, Object... values) {
        String pattern = bundle.getString("mail." + letter.kind() + "." + part);
        return new MessageFormat(pattern, bundle.getLocale()).format(values);
    }

    private static String text(List<String> paragraphs, String link, String go, String footer) {
        String way = link == null ? "" : go + ":\n" + link + "\n\n";
        return String.join("\n\n", paragraphs) + "\n\n" + way + "--\n" + footer + "\n";
    }

    private static String html(Locale locale, List<String> paragraphs, String link, String go, String footer) {
        String words =
                paragraphs.stream().map(line -> "<p>" + escaped(line) + "</p>").collect(Collectors.joining());
        String way = link == null
                ? ""
                : "<p><a href=\"" + escaped(link) + "\" style=\"display:inline-block;padding:12px 20px;"
                        + "border-radius:10px;background:#0f766e;color:#ffffff;text-decoration:none;font-weight:600\">"
                        + escaped(go) + "</a></p><p style=\"color:#5b6472;font-size:13px;word-break:break-all\">"
                        + escaped(link) + "</p>";
        return "<!DOCTYPE html><html lang=\"" + locale.toLanguageTag() + "\"><body style=\"margin:0;padding:24px;"
                + "font:16px/1.5 system-ui,sans-serif;color:#171a1f\"><div style=\"max-width:520px\">" + words + way
                + "<p style=\"color:#5b6472;font-size:13px\">" + escaped(footer) + "</p></div></body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
