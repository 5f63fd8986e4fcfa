package org.parley.launcher;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the application logs as {@code org.parley.console} is meant for people: the message alone, on the terminal. */
public final class ConsoleLines extends Handler {
    private static final Logger SAID = Logger.getLogger("org.parley.console");

    private final SimpleFormatter formatter = new SimpleFormatter();

    /** Until the server brings its own logging, whose configuration names this class again. */
    static ConsoleLines attach() {
        ConsoleLines lines = new ConsoleLines();
        SAID.setUseParentHandlers(false);
        SAID.addHandler(lines);
        return lines;
    }

    void detach() {
        SAID.removeHandler(this);
        SAID.setUseParentHandlers(true);
    }

    @Override
    public void publish(LogRecord entry) {
        if (!SAID.getName().equals(entry.getLoggerName())) return;
        String line = formatter.formatMessage(entry);
        if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            Console.complain(line);
        } else {
            Console.say(line);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
