package org.parley.session;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where to go after signing in: a path of this site and nothing that a browser could read as another site's. */
public record LocalPath(String value) {
    private static final String HOME = "/app";
    private static final int LONGEST = 512;
    private static final Pattern SHAPE = Pattern.compile("/(?![/\\\\])[\\x21\\x23-\\x5b\\x5d-\\x7e]*");

    /** Anything else becomes the app's own first page. */
    public LocalPath {
        boolean local = value != null
                && value.length() <= LONGEST
                && SHAPE.matcher(value).matches();
        if (!local) value = HOME;
    }

    String asParameter() {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
