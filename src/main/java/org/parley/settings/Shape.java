package org.parley.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What values a setting may have, and how to say so. */
record Shape(String wanted, Predicate<String> fits) {
    static final Shape TEXT = new Shape("text", value -> true);
    static final Shape FOLDER = new Shape("a folder", Shape::isFolder);
    static final Shape WEB_ADDRESS = new Shape("an http or https address without a query", Shape::isWebAddress);
    static final Shape MAIL_ADDRESS = new Shape("an e-mail address", value -> value.matches("[^\\s@<>,]+@[^\\s@<>,]+"));
    static final Shape ADDRESSES =
            new Shape("IP addresses or networks such as 10.0.0.0/8, with commas between them", Shape::areAddresses);
    static final Shape SOCKETS = new Shape(
            "addresses with their ports such as 10.0.0.5:7600, with commas between them",
            value -> value.matches("[A-Za-z0-9.-]+:\\d{1,5}(,[A-Za-z0-9.-]+:\\d{1,5})*"));
    static final Shape POSTGRESQL = new Shape(
            "a PostgreSQL URL such as jdbc:postgresql://localhost/parley",
            value -> value.startsWith("jdbc:postgresql:"));

    private static final Pattern DURATION = Pattern.compile("0|[1-9]\\d{0,5}[smhd]");
    private static final Pattern SIZE = Pattern.compile("0|[1-9]\\d{0,5}[KMG]iB");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern ADDRESS =
            Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(/\\d{1,3})?");

    static Shape duration() {
        return new Shape("a span such as 30s, 15m, 24h or 7d, or 0", value -> DURATION.matcher(value)
                .matches());
    }

    static Shape size() {
        return new Shape("a size such as 512KiB, 8MiB or 1GiB, or 0", value -> SIZE.matcher(value)
                .matches());
    }

    static Shape number(int least, int most) {
        return new Shape("a whole number from " + least + " to " + most, value -> {
            if (!NUMBER.matcher(value).matches()) return false;
            int number = Integer.parseInt(value);
            return least <= number && number <= most;
        });
    }

    static Shape choice(String... values) {
        return new Shape("one of " + String.join(", ", values), List.of(values)::contains);
    }

    private static boolean isFolder(String value) {
        try {
            return !value.contains(";") && Path.of(value) != null;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isWebAddress(String value) {
        try {
            URI uri = new URI(value);
            return uri.getHost() != null
                    && Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean areAddresses(String value) {
        return Pattern.compile("[,\\s]+").splitAsStream(value).allMatch(Shape::isAddress);
    }

    /** Nothing of digits, dots and colons is asked of the DNS, so a wrong one is refused at once. */
    private static boolean isAddress(String value) {
        if (!ADDRESS.matcher(value).matches()) return false;
        String[] parts = value.split("/");
        boolean four = parts[0].indexOf(':') < 0;
        if (parts.length > 1 && Integer.parseInt(parts[1]) > (four ? 32 : 128)) return false;
        if (four) return Stream.of(parts[0].split("\\.")).allMatch(octet -> Integer.parseInt(octet) <= 255);
        try {
            return InetAddress.getByName(parts[0]).getAddress().length > 0;
        } catch (UnknownHostException notOne) {
            return false;
        }
    }
}
