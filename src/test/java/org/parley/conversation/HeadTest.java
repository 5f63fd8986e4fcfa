package org.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class HeadTest {
    private final UUID alice = new UUID(0, 1);
    private final UUID bob = new UUID(0, 2);
    private final Head head = new Head(new UUID(0, 3), alice, bob, 7, 9, 100, null);

    @Test
    void everyMessageTakesTheNextSeqAndTheNextRev() {
        Head.Change first = head.append(alice, false, 101);
        Head.Change second = head.append(bob, false, 102);

        assertThat(first.seq()).isEqualTo(8);
        assertThat(first.rev()).isEqualTo(10);
        assertThat(second.seq()).isEqualTo(9);
        assertThat(second.rev()).isEqualTo(11);
    }

    @Test
    void aChangeTakesARevAndNoSeq() {
        Head.Change change = head.change(alice, false, 101);

        assertThat(change.rev()).isEqualTo(10);
        assertThat(head.lastSeqFor(bob)).isEqualTo(7);
    }

    @Test
    void bothAreToldAndBothKnewTheRevBefore() {
        Head.Change change = head.append(alice, false, 101);

        assertThat(change.recipients()).containsExactly(new Recipient(alice, 9), new Recipient(bob, 9));
    }

    @Test
    void aSilencedMessageIsToldToItsSenderAlone() {
        Head.Change change = head.append(alice, true, 101);

        assertThat(change.recipients()).containsExactly(new Recipient(alice, 9));
    }

    @Test
    void whileSilencedMessagesPassTheOthersViewStandsStill() {
        head.append(alice, true, 101);
        head.append(alice, true, 102);
        head.change(alice, true, 103);

        assertThat(head.lastSeqFor(bob)).isEqualTo(7);
        assertThat(head.revFor(bob)).isEqualTo(9);
        assertThat(head.lastSeqFor(alice)).isEqualTo(9);
        assertThat(head.revFor(alice)).isEqualTo(12);
    }

    @Test
    void theNextVisibleMessageBringsTheOtherUpToDateWithoutAGap() {
        head.append(alice, true, 101);

        Head.Change change = head.append(alice, false, 102);

        assertThat(change.recipients()).containsExactly(new Recipient(alice, 10), new Recipient(bob, 9));
        assertThat(head.lastSeqFor(bob)).isEqualTo(9);
        assertThat(head.revFor(bob)).isEqualTo(11);
    }

    @Test
    void whoStoodStillSeesAllOnceTheySayThingsThemselves() {
        head.append(alice, true, 101);

        head.append(bob, true, 102);

        assertThat(head.lastSeqFor(bob)).isEqualTo(9);
        assertThat(head.lastSeqFor(alice)).isEqualTo(8);
    }

    @Test
    void nobodyElseIsInADirectConversation() {
        assertThat(head.joins(alice)).isTrue();
        assertThat(head.joins(bob)).isTrue();
        assertThat(head.joins(new UUID(0, 4))).isFalse();
    }
}
