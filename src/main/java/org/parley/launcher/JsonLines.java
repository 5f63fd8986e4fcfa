package org.parley.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.stream.Stream;

/**
 * One JSON object a line: {@code time}, {@code level}, {@code logger}, {@code message}, {@code thrown} where something
 * was, and what a {@link Map} among the parameters names besides, such as {@code request} and {@code account}.
 */
public final class JsonLines extends Formatter {
    @Override
    public String format(LogRecord entry) {
        StringBuilder line = new StringBuilder(256).append('{');
        member(line, "time", entry.getInstant());
        member(line, "level", entry.getLevel().getName());
        member(line, "logger", entry.getLoggerName());
        member(line, "message", formatMessage(entry));
        Stream.ofNullable(entry.getParameters())
                .flatMap(Stream::of)
                .filter(Map.class::isInstance)
                .flatMap(known -> ((Map<?, ?>) known).entrySet().stream())
                .forEach(known -> member(line, String.valueOf(known.getKey()), known.getValue()));
        if (entry.getThrown() != null) member(line, "thrown", stack(entry.getThrown()));
        return line.append("}\n").toString();
    }

    private static void member(StringBuilder line, String name, Object value) {
        if (value == null) return;
        if (line.length() > 1) line.append(',');
        quote(line, name);
        line.append(':');
        quote(line, value.toString());
    }

    private static void quote(StringBuilder line, String text) {
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '"' || next == '\\') line.append('\\').append(next);
            else if (next == '\n') line.append("\\n");
            else if (next < ' ' || next == '\u2028' || next == '\u2029' || Character.isSurrogate(next))
                line.append(String.format("\\u%04x", (int) next));
            else line.append(next);
        }
        line.append('"');
    }

    private static String stack(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
