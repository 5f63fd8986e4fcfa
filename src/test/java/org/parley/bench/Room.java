package org.parley.bench;

import java.time.Duration;
import java.util.Locale;

/**
 * A room where one speaks and the others hear it: the next message leaves when all have the last one.
 *
 * @param rate messages a second, each delivered to all others
 * @param cost processor seconds for 1000 of them delivered to one
 */
record Room(double rate, double p50, double p99, Cost cost) {
    static final int MEMBERS = 200;

    /** A server with a room that the first 200 accounts are in. */
    interface Roomy extends Rival {
        /** Brings those in who are connected. */
        void enter(Client client);

        Template toRoom(int from);
    }

    static Room of(Loop loop, Roomy rival, Duration ramp, Duration window) {
        try (Crowd crowd = new Crowd(loop, rival).of(MEMBERS)) {
            Talk talk = new Talk(crowd.clients().get(0), rival.toRoom(0));
            for (Client client : crowd.clients()) loop.now(() -> rival.enter(client));
            Pause.of(ramp);
            loop.now(() -> {
                crowd.clients().forEach(client -> client.hears(talk::heard));
                talk.speak();
            });
            Pause.of(ramp);
            loop.now(() -> talk.latencies = new Latencies());
            Cost before = Cost.now(rival);
            long begin = System.nanoTime();
            Pause.of(window);
            double seconds = (System.nanoTime() - begin) / 1e9;
            Cost cost = Cost.now(rival).since(before);
            Latencies[] all = new Latencies[1];
            loop.now(() -> {
                talk.over = true;
                all[0] = talk.latencies;
            });
            int count = all[0].size();
            return new Room(
                    count / seconds, all[0].at(0.5), all[0].at(0.99), cost.times(1000.0 / count / (MEMBERS - 1)));
        }
    }

    private static final class Talk {
        private static int number;

        private final Client speaker;
        private final Template frame;
        private Latencies latencies = new Latencies();
        private boolean over;
        private int missing;
        private long saidAt;

        Talk(Client speaker, Template frame) {
            this.speaker = speaker;
            this.frame = frame;
        }

        void speak() {
            missing = MEMBERS - 1;
            saidAt = System.nanoTime();
            speaker.send(frame.with(++number));
        }

        void heard(Client by, int which) {
            if (by == speaker || which != number || --missing > 0 || over) return;
            latencies.add(System.nanoTime() - saidAt);
            speak();
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.0f/s, p50 %.1f ms, p99 %.1f ms, CPU ms a delivery %s", rate, p50, p99, cost);
    }
}
