package org.parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What one measurement came to in each round. */
final class Rounds<T> {
    private final List<T> all = new ArrayList<>();

    void add(T one) {
        all.add(one);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    double median(ToDoubleFunction<T> what) {
        return median(values(what));
    }

    /** The median, and in brackets the range where there is one. */
    String text(String format, ToDoubleFunction<T> what) {
        return text(format, values(what));
    }

    /** The same of the ratios of one figure here to there, round by round, so that what drifts drifts out. */
    String ratio(String format, Rounds<T> to, ToDoubleFunction<T> what) {
        return text(format, ratios(to, what));
    }

    double ratio(Rounds<T> to, ToDoubleFunction<T> what) {
        return median(ratios(to, what));
    }

    private double[] ratios(Rounds<T> to, ToDoubleFunction<T> what) {
        double[] here = values(what);
        double[] there = to.values(what);
        double[] ratios = new double[Math.min(here.length, there.length)];
        for (int i = 0; i < ratios.length; i++) ratios[i] = here[i] / there[i];
        return ratios;
    }

    private double[] values(ToDoubleFunction<T> what) {
        return all.stream().mapToDouble(what).toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (sorted.length == 0) return Double.NaN;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String text(String format, double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        if (sorted.length == 0) return "–";
        String median = String.format(Locale.ROOT, format, median(sorted));
        String least = String.format(Locale.ROOT, format, sorted[0]);
        String most = String.format(Locale.ROOT, format, sorted[sorted.length - 1]);
        return least.equals(most) ? median : median + " (" + least + "–" + most + ")";
    }
}
