package org.parley.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** So many bytes from this one on. */
record Span(long from, long length) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * One range (RFC 9110, section 14.1.2). Anything else, several ranges among it, is ignored: the answer is the whole.
     *
     * @return an empty one where nothing of the content is meant
     */
    static Optional<Span> parse(String header, long size) {
        Matcher range = ONE.matcher(header.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) return Optional.empty();
        if (range.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(range.group(2)));
            return Optional.of(new Span(size - last, last));
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(range.group(2)));
        if (!range.group(2).isEmpty() && Long.parseLong(range.group(2)) < from) return Optional.empty();
        return Optional.of(new Span(from, Math.max(0, to - from + 1)));
    }

    boolean empty() {
        return length == 0;
    }
}
