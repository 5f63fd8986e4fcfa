package org.parley.bench;

import java.util.Locale;

/**
 * What a window of messages came to.
 *
 * @param rate      delivered messages a second
 * @param cost      processor seconds for each 1000 of them
 * @param generator the generator's share of all processors
 * @param memory    octets that the server had at the end
 */
record Load(double rate, double p50, double p95, double p99, Cost cost, double generator, long memory) {
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.0f/s, p50 %.1f ms, p99 %.1f ms, CPU s/1000 %s", rate, p50, p99, cost);
    }
}
