package org.parley.bench;

import java.util.List;
import java.util.Locale;

/** What is to be reached, and whether it was. */
final class Goals {
    private final Table table = new Table("", "goal", "measured", "reached");

    void add(String what, String goal, String format, double measured, boolean reached) {
        table.row(what, goal, String.format(Locale.ROOT, format, measured), reached ? "yes" : "**no**");
    }

    List<String> table() {
        return table.lines();
    }
}
