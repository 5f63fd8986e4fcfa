package org.parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bars in an SVG, each made of parts. */
final class Plot {
    /** Apart also for who does not see red and green apart. */
    private static final List<String> COLOURS = List.of("#0b6e99", "#e0a030", "#999999");

    private static final int WIDTH = 760;
    private static final int NAMES = 190;
    private static final int LINE = 26;

    private final StringBuilder drawn = new StringBuilder();
    private int y = 10;

    /** One bar. */
    record Bar(String name, double... parts) {
        double sum() {
            double sum = 0;
            for (double part : parts) sum += part;
            return sum;
        }
    }

    /** Bars on one scale under a title; the legend names their parts. */
    Plot panel(String title, String format, List<String> legend, List<Bar> bars) {
        double most = bars.stream().mapToDouble(Bar::sum).max().orElse(1);
        y += LINE;
        text(10, y, "start", "<tspan font-weight='bold'>" + title + "</tspan>");
        int x = 330;
        for (int i = 0; i < legend.size(); i++) {
            rectangle(x, y - 11, 12, COLOURS.get(i));
            text(x + 17, y, "start", legend.get(i));
            x += 130;
        }
        for (Bar bar : bars) {
            y += LINE;
            text(NAMES - 8, y, "end", bar.name());
            double at = NAMES;
            for (int i = 0; i < bar.parts().length; i++) {
                double width = bar.parts()[i] / most * (WIDTH - NAMES - 90);
                rectangle(at, y - 14, width, COLOURS.get(i));
                at += width;
            }
            text(at + 6, y, "start", String.format(Locale.ROOT, format, bar.sum()));
        }
        y += LINE / 2;
        return this;
    }

    private void text(double x, int line, String anchor, String text) {
        drawn.append(String.format(
                Locale.ROOT, "<text x='%.1f' y='%d' text-anchor='%s'>%s</text>%n", x, line, anchor, text));
    }

    private void rectangle(double x, int top, double width, String colour) {
        drawn.append(String.format(
                Locale.ROOT, "<rect x='%.1f' y='%d' width='%.1f' height='18' fill='%s'/>%n", x, top, width, colour));
    }

    String svg() {
        List<String> lines = new ArrayList<>();
        int height = y + LINE / 2;
        lines.add("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + WIDTH + " " + height + "' width='" + WIDTH
                + "' height='" + height + "' font-family='sans-serif' font-size='13' fill='#222'>");
        lines.add("<rect width='100%' height='100%' fill='#ffffff'/>");
        lines.add(drawn + "</svg>");
        return String.join("\n", lines) + "\n";
    }
}
