package org.parley.file;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a file is to be saved (RFC 6266): under its name in UTF-8 (RFC 8187), and in ASCII for who cannot read that. */
final class Disposition {
    private Disposition() {}

    static String attachment(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints()
                .map(c -> c < 0x20 || c > 0x7E || c == '"' || c == '\\' || c == '%' ? '_' : c)
                .forEach(plain::appendCodePoint);
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
