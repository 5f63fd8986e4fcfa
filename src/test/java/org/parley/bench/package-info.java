/**
 * The benchmark: Parley beside ejabberd, measured in the same run, written to {@code docs/performance.md}. No test and
 * no part of {@code verify}: {@code ./mvnw -Pbench package} runs it. {@link org.parley.bench.Bench} says in which order,
 * each scenario is a class, and a {@link org.parley.bench.Rival} is a server under load.
 *
 * <p>The generator is one thread over plain NIO ({@link org.parley.bench.Loop}), with frames that are written once, so
 * that what is measured is the server. Its share of the processors is part of each result.
 */
package org.parley.bench;
