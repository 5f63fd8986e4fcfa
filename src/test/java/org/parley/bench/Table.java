package org.parley.bench;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown. */
final class Table {
    private final List<String> lines = new ArrayList<>();

    Table(String... titles) {
        row(titles);
        lines.add("|" + "---|".repeat(titles.length));
    }

    void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    boolean isEmpty() {
        return lines.size() == 2;
    }

    List<String> lines() {
        return lines;
    }
}
