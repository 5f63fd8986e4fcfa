package org.parley.bench;

/**
 * What a window of messages came to.
 *
 * @param rate      delivered messages a second
 * @param cost      processor seconds for each 1000 of them
 * @param generator the generator's share of all processors
 * @param memory    octets that the server had at the end
 */
record Load(double rate, double p50, double p95, double p99, Cost cost, double generator, long memory) {}
