package org.parley.launcher;

import java.io.PrintStream;

/** The terminal, kept for people: what the server itself prints goes to its log. */
final class Console {
    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;

    private Console() {}

    static void say(String line) {
        OUT.println(line);
        OUT.flush();
    }

    static void complain(String line) {
        ERR.println(line);
        ERR.flush();
    }

    static void redirect(PrintStream log) {
        System.setOut(log);
        System.setErr(log);
    }
}
