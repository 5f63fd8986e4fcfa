package org.parley.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: it keeps cookies, follows redirects, and sends forms as they stand. */
final class PlainVisitor {
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]* id=\"%s\".*?</form>", Pattern.DOTALL);

    private final Site site;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private HttpResponse<String> shown;

    PlainVisitor(Site site) {
        this.site = site;
    }

    PlainVisitor opens(String path) {
        shown = send(HttpRequest.newBuilder(site.http(path)));
        return this;
    }

    /** Fills a form of the page that is shown, and presses its button. */
    PlainVisitor sends(String form, String button, Map<String, String> values) {
        Matcher found =
                Pattern.compile(FORM.pattern().formatted(form), Pattern.DOTALL).matcher(shown.body());
        if (!found.find()) throw new AssertionError("no form " + form + " in " + shown.uri() + shown.body());
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(found.group());
        while (input.find()) {
            String name = attribute(input.group(), "name");
            boolean box = "checkbox".equals(attribute(input.group(), "type"));
            if (name != null && !box) fields.put(name, attribute(input.group(), "value"));
        }
        values.forEach((name, value) -> fields.put(form + ":" + name, value));
        fields.put(form + ":" + button, "");
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        shown = send(HttpRequest.newBuilder(shown.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", site.origin())
                .POST(BodyPublishers.ofString(body)));
        return this;
    }

    /** As when a session has ended, or the node that held it. */
    PlainVisitor losesTheSession() {
        cookies.getCookieStore().removeAll();
        return this;
    }

    /** The page that is shown, as its path and status. */
    String where() {
        return shown.uri().getPath() + " " + shown.statusCode();
    }

    String page() {
        return shown.body();
    }

    /** The value of a cookie; null where there is none. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        if (!value.find()) return null;
        return value.group(1).replace("&quot;", "\"").replace("&lt;", "<").replace("&amp;", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }
}
