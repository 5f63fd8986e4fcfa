package org.parley.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameQueueTest {
    private static final String HALF = "x".repeat(512 * 1024);

    private final FrameQueue queue = new FrameQueue(false);

    @Test
    void onlyOneFrameIsBeingWrittenAtATime() {
        queue.offer("1");
        queue.offer("2");

        assertThat(queue.next()).isEqualTo("1");
        assertThat(queue.next()).isNull();

        queue.written();
        assertThat(queue.next()).isEqualTo("2");
    }

    @Test
    void moreThanTwoHundredAndFiftySixFramesMayWaitForASecond() {
        for (int i = 0; i < 256; i++) queue.offer("frame");
        assertThat(queue.isBehind(later())).isFalse();

        queue.offer("one more");

        assertThat(queue.isBehind(System.nanoTime())).isFalse();
        assertThat(queue.isBehind(later())).isTrue();
    }

    @Test
    void moreThanAMebibyteMayWaitForASecond() {
        queue.offer(HALF);
        queue.offer(HALF);
        assertThat(queue.isBehind(later())).isFalse();

        queue.offer("x");

        assertThat(queue.isBehind(later())).isTrue();
    }

    @Test
    void whoReadsInTimeIsNotBehind() {
        for (int i = 0; i < 257; i++) queue.offer("frame");

        queue.next();
        assertThat(queue.isBehind(later())).isTrue();
        queue.written();

        assertThat(queue.isBehind(later())).isFalse();
    }

    @Test
    void whereNothingMovesOneFrameIsEnough() {
        FrameQueue confirmed = new FrameQueue(true);
        confirmed.offer("x".repeat(FrameQueue.WINDOW));
        confirmed.next();
        long mark = confirmed.written();
        assertThat(confirmed.isBehind(muchLater())).isFalse();

        confirmed.offer("waits for the window");

        assertThat(confirmed.next()).isNull();
        assertThat(confirmed.isBehind(later())).isFalse();
        assertThat(confirmed.isBehind(muchLater())).isTrue();
        confirmed.arrived(mark);
        confirmed.next();
        confirmed.written();
        assertThat(confirmed.isBehind(muchLater())).isFalse();
    }

    @Test
    void twiceAsManyFramesWaitAtNoTime() {
        for (int i = 0; i < 512; i++) assertThat(queue.offer("frame")).isTrue();

        assertThat(queue.offer("one more")).isFalse();
    }

    @Test
    void twiceAMebibyteWaitsAtNoTime() {
        for (int i = 0; i < 4; i++) assertThat(queue.offer(HALF)).isTrue();

        assertThat(queue.offer("x")).isFalse();
    }

    private static long later() {
        return System.nanoTime() + 2 * FrameQueue.GRACE;
    }

    private static long muchLater() {
        return System.nanoTime() + 2 * FrameQueue.STILL;
    }
}
