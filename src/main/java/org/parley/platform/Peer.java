package org.parley.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/**
 * Where a request comes from and which origin it was sent to. {@code X-Forwarded-For}, {@code -Proto} and
 * {@code -Host} are believed only from the addresses in the setting {@code proxies}: anybody can write them.
 *
 * @param address the client's address, as limits count it and sessions show it
 * @param origin  scheme, host and port as a browser writes them in {@code Origin}; that of {@code base-url} if set
 */
public record Peer(String address, String origin) {
    public static Peer of(HttpServletRequest request) {
        Settings settings = Settings.current();
        return of(request, Proxies.parse(settings.text(Setting.PROXIES)), settings.text(Setting.BASE_URL));
    }

    static Peer of(HttpServletRequest request, Proxies proxies, String baseUrl) {
        boolean proxied = proxies.contain(request.getRemoteAddr());
        String address = proxied ? client(request, proxies) : request.getRemoteAddr();
        if (!baseUrl.isBlank()) return new Peer(address, origin(URI.create(baseUrl.strip())));
        String scheme = proxied ? last(request, "X-Forwarded-Proto", request.getScheme()) : request.getScheme();
        String host = request.getHeader("Host");
        if (proxied) host = last(request, "X-Forwarded-Host", host);
        return new Peer(address, origin(scheme, host));
    }

    /** The nearest address that is no proxy of ours: everything to its left may be made up. */
    private static String client(HttpServletRequest request, Proxies proxies) {
        List<String> hops = values(request, "X-Forwarded-For");
        for (int i = hops.size() - 1; i >= 0; i--) {
            if (!proxies.contain(hops.get(i)))
                return Proxies.isAddress(hops.get(i)) ? hops.get(i) : request.getRemoteAddr();
        }
        return request.getRemoteAddr();
    }

    /** One customer has 2^64 addresses of IPv6, so they count as one. */
    public static String network(String address) {
        if (address == null || address.indexOf(':') < 0) return String.valueOf(address);
        String[] groups = address.split("%")[0].split(":", -1);
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < Math.min(4, groups.length) && !(i > 0 && groups[i].isEmpty()); i++) {
            prefix.append(groups[i]).append(':');
        }
        return prefix.toString();
    }

    private static String last(HttpServletRequest request, String header, String otherwise) {
        List<String> values = values(request, header);
        return values.isEmpty() ? otherwise : values.get(values.size() - 1);
    }

    private static List<String> values(HttpServletRequest request, String header) {
        String all = String.join(",", Collections.list(request.getHeaders(header)));
        return Stream.of(all.split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String origin(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return origin(String.valueOf(url.getScheme()), url.getHost() + port);
    }

    private static String origin(String scheme, String host) {
        String plain = String.valueOf(host).toLowerCase(Locale.ROOT);
        String usual = scheme.equalsIgnoreCase("https") ? ":443" : ":80";
        if (plain.endsWith(usual)) plain = plain.substring(0, plain.length() - usual.length());
        return scheme.toLowerCase(Locale.ROOT) + "://" + plain;
    }
}
