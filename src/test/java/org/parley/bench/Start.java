package org.parley.bench;

import java.time.Duration;

/**
 * How long from the start of the process to the first sign-in, and what it then holds when nobody does anything.
 *
 * @param memory octets
 */
record Start(double seconds, double cpu, long memory) {
    private static final Duration REST = Duration.ofSeconds(5);

    /** A server that can be started again. */
    interface Startable extends Rival {
        void launch();

        /** Returns once somebody is signed in. */
        void signsIn(Loop loop);
    }

    static Start of(Startable rival, Loop loop) {
        long begin = System.nanoTime();
        rival.launch();
        rival.signsIn(loop);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpu = Proc.cpu(rival.pid());
        Pause.of(REST);
        return new Start(seconds, cpu, Proc.memory(rival.pid()));
    }
}
