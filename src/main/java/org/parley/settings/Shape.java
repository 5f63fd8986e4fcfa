package org.parley.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What values a setting may have, and how to say so. */
record Shape(String wanted, Predicate<String> fits) {
    static final Shape TEXT = new Shape("text", value -> true);
    static final Shape FOLDER = new Shape("a folder", Shape::isFolder);
    static final Shape WEB_ADDRESS = new Shape("an http or https address without a query", Shape::isWebAddress);
    static final Shape ADDRESSES =
            new Shape("IP addresses or networks such as 10.0.0.0/8, with commas between them", Shape::areAddresses);
    static final Shape POSTGRESQL = new Shape(
            "a PostgreSQL URL such as jdbc:postgresql://localhost/parley",
            value -> value.startsWith("jdbc:postgresql:"));

    private static final Pattern DURATION = Pattern.compile("0|[1-9]\\d{0,5}[smhd]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern ADDRESS =
            Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(/\\d{1,3})?");

    static Shape duration() {
        return new Shape("a span such as 30s, 15m, 24h or 7d, or 0", value -> DURATION.matcher(value)
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
        return Pattern.compile("[,\\s]+").splitAsStream(value).allMatch(ADDRESS.asMatchPredicate());
    }
}
