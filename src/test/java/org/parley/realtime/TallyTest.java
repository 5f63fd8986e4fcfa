package org.parley.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.message.MemberState;

class TallyTest {
    private final Tally tally = new Tally();
    private final UUID chat = UUID.randomUUID();
    private final UUID member = UUID.randomUUID();

    @Test
    void whatWasNeverToldIsNotKnown() {
        assertThat(tally.knows(Trace.said(chat, 1))).isFalse();
    }

    @Test
    void comingLateTakesNothingBack() {
        tally.told(Trace.said(chat, 7));
        tally.told(Trace.said(chat, 6));

        assertThat(tally.knows(Trace.said(chat, 7))).isTrue();
        assertThat(tally.knows(Trace.said(chat, 8))).isFalse();
    }

    @Test
    void aLaterRevDoesNotHideAnEarlierOneThatWasNotTold() {
        tally.told(Trace.said(chat, 5));
        tally.told(Trace.said(chat, 7));
        tally.told(Trace.said(chat, 9));

        assertThat(tally.knows(Trace.said(chat, 9))).isFalse();
        assertThat(tally.last(Trace.said(chat, 9).key())).hasValue(5);

        tally.told(Trace.said(chat, 6));
        assertThat(tally.last(Trace.said(chat, 9).key())).hasValue(7);

        tally.toldUpTo(Trace.said(chat, 8));
        assertThat(tally.knows(Trace.said(chat, 9))).isTrue();
    }

    @Test
    void whatWasFoundUntoldFirstOfAllIsNotHiddenEither() {
        tally.misses(Trace.said(chat, 3));
        tally.told(Trace.said(chat, 4));

        assertThat(tally.knows(Trace.said(chat, 4))).isFalse();
        assertThat(tally.last(Trace.said(chat, 4).key())).hasValue(2);
    }

    @Test
    void whereSomebodyStandsALaterWordTellsTheEarlierOnesToo() {
        tally.told(Trace.pointer(chat, member, true, 5));
        tally.told(Trace.pointer(chat, member, true, 9));

        assertThat(tally.knows(Trace.pointer(chat, member, true, 9))).isTrue();
    }

    @Test
    void whoHasReadHasReceived() {
        tally.told(Trace.pointer(chat, member, true, 5));

        assertThat(tally.knows(Trace.pointer(chat, member, false, 5))).isTrue();
        assertThat(tally.knows(Trace.pointer(chat, member, false, 6))).isFalse();
    }

    @Test
    void aSettingTakenBackIsAnotherSetting() {
        tally.told(Trace.view(chat, member, view(1, "none")));
        tally.told(Trace.view(chat, member, view(1, "all")));

        assertThat(tally.knows(Trace.view(chat, member, view(1, "all")))).isTrue();
        assertThat(tally.knows(Trace.view(chat, member, view(1, "none")))).isFalse();
        assertThat(tally.knows(Trace.view(chat, member, view(2, "all")))).isFalse();
    }

    private static MemberState view(long view, String level) {
        return new MemberState(view, 0, 0, 0, false, !level.equals("all"), level, false, "member");
    }
}
