package org.parley.bench;

import java.util.Arrays;

/** How long each of many took, in nanoseconds. */
final class Latencies {
    private long[] values = new long[1 << 14];
    private int size;

    void add(long nanos) {
        if (size == values.length) values = Arrays.copyOf(values, size * 2);
        values[size++] = nanos;
    }

    void add(Latencies others) {
        for (int i = 0; i < others.size; i++) add(others.values[i]);
    }

    int size() {
        return size;
    }

    /** In milliseconds; {@code share} from 0 to 1. */
    double at(double share) {
        if (size == 0) return Double.NaN;
        Arrays.sort(values, 0, size);
        return values[Math.min(size - 1, (int) (size * share))] / 1e6;
    }
}
