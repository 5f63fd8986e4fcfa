package org.parley.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.account.Caller;

class LiveTest {
    private final Wires wire = new Wires();
    private final Live live = new Live(new Caller(UUID.randomUUID(), "alice", UUID.randomUUID()), wire);

    @Test
    void framesLeaveInTheOrderTheyWereSent() {
        wire.atOnce = true;

        for (int i = 0; i < 5; i++) live.send("" + i);

        assertThat(wire.written).containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void theNextFrameLeavesOnceTheOneBeforeHas() {
        live.send("1");
        live.send("2");
        assertThat(wire.written).containsExactly("1");

        wire.done();

        assertThat(wire.written).containsExactly("1", "2");
    }

    @Test
    void manyWaitingFramesThatLeaveAtOnceNeedNoDeepStack() {
        for (int i = 0; i < 256; i++) live.enqueue("frame");
        wire.atOnce = true;

        live.pump();

        assertThat(wire.written).hasSize(256);
        assertThat(wire.deepest).isLessThan(60 + Thread.currentThread().getStackTrace().length);
    }

    @Test
    void aReaderThatDoesNotReadIsClosedAfterASecond() {
        for (int i = 0; i < 257; i++) live.send("frame");

        live.check(System.nanoTime());
        assertThat(wire.closed).isNull();
        live.check(System.nanoTime() + 2 * FrameQueue.GRACE);

        assertThat(wire.closed).isEqualTo(Close.SLOW);
    }

    @Test
    void andAtOnceWhereTwiceAsMuchWaits() {
        for (int i = 0; i < 513; i++) live.send("frame");

        assertThat(wire.closed).isEqualTo(Close.SLOW);
    }

    @Test
    void whoIsCutOffReadsWhyBeforeTheClose() {
        live.send("1");
        live.send("2");

        live.sendLast("why", Close.BAD_FRAMES);
        live.send("too late");
        assertThat(wire.closed).isNull();
        for (int i = 0; i < 3; i++) wire.done();

        assertThat(wire.written).containsExactly("1", "2", "why");
        assertThat(wire.closed).isEqualTo(Close.BAD_FRAMES);
    }

    @Test
    void noMoreThanAWindowIsOnItsWayUntilTheOtherEndConfirmsIt() {
        wire.atOnce = true;
        String frame = "x".repeat(FrameQueue.WINDOW / 4);

        for (int i = 0; i < 6; i++) live.send(frame);
        assertThat(wire.written).hasSize(4);
        assertThat(wire.asked).hasSize(1);
        live.arrived(wire.asked.get(0) + 1);
        assertThat(wire.written).hasSize(4);

        live.arrived(wire.asked.get(0));
        assertThat(wire.written).hasSize(6);
        assertThat(wire.asked).hasSize(2);
    }

    /** Of two pings that come together the last may be all that is answered (RFC 6455, 5.5.3). */
    @Test
    void aPingThatKeepsItAliveAsksOnceMoreForWhatIsOwed() {
        wire.atOnce = true;
        live.ping();
        assertThat(wire.pings).isEqualTo(1);
        live.send("x".repeat(FrameQueue.WINDOW));
        live.send("waits");

        live.ping();

        assertThat(wire.pings).isEqualTo(1);
        assertThat(wire.asked).hasSize(2).allMatch(wire.asked.get(0)::equals);
        live.arrived(wire.asked.get(1));
        assertThat(wire.written).hasSize(2);
    }

    @Test
    void aFrameLongerThanTheWindowStopsNothing() {
        wire.atOnce = true;

        for (int i = 0; i < 3; i++) {
            live.send("x".repeat(2 * FrameQueue.WINDOW));
            live.send("next");
            live.arrived(wire.asked.get(wire.asked.size() - 1));
        }

        assertThat(wire.written).hasSize(6);
    }

    @Test
    void nothingIsSentAfterTheEnd() {
        live.close(Close.SIGNED_OUT);

        live.send("late");

        assertThat(wire.written).isEmpty();
        assertThat(live.signedOut()).isTrue();
    }

    /** A wire that writes at once or when told. */
    private static final class Wires implements Transport {
        final List<String> written = new ArrayList<>();
        final List<Long> asked = new ArrayList<>();
        boolean atOnce;
        Close closed;
        int deepest;
        int pings;
        private Runnable pending;

        @Override
        public void write(String frame, Runnable done) {
            written.add(frame);
            deepest = Math.max(deepest, Thread.currentThread().getStackTrace().length);
            if (atOnce) done.run();
            else pending = done;
        }

        void done() {
            pending.run();
        }

        @Override
        public void ping() {
            pings++;
        }

        @Override
        public boolean confirms() {
            return true;
        }

        @Override
        public void ask(long mark) {
            asked.add(mark);
        }

        @Override
        public void close(Close why) {
            closed = why;
        }
    }
}
