package org.parley.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameQueueTest {
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
    void twoHundredAndFiftySixFramesMayWaitAndNoMore() {
        for (int i = 0; i < 256; i++) assertThat(queue.offer("frame")).isTrue();

        assertThat(queue.offer("one more")).isFalse();
    }

    @Test
    void aMebibyteMayWaitAndNoMore() {
        String half = "x".repeat(512 * 1024);

        assertThat(queue.offer(half)).isTrue();
        assertThat(queue.offer(half)).isTrue();
        assertThat(queue.offer("x")).isFalse();
    }

    @Test
    void whatWasWrittenMakesRoom() {
        for (int i = 0; i < 256; i++) queue.offer("frame");

        queue.next();
        assertThat(queue.offer("still being written")).isFalse();
        queue.written();

        assertThat(queue.offer("room")).isTrue();
    }
}
