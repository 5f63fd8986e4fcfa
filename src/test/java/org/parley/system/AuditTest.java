package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.parley.system.Breach.Promise;

/** A check that cannot fail shows nothing: each kind of breach is made here, and found. */
class AuditTest {
    private final Journal journal = new Journal();
    private final List<Stored> stored = new ArrayList<>();
    private final Map<String, Set<Long>> readable = new HashMap<>();

    /** Ann and Ben talk in the room, cat does not belong to it; all is well. */
    AuditTest() {
        readable.put("ann room", new TreeSet<>());
        readable.put("ben room", new TreeSet<>());
        said(1, "ann", 1);
        said(2, "ben", 1);
        said(3, "ann", 1);
        heard("ben", 1, 0);
        heard("ann", 2, 1);
        heard("ben", 3, 2);
    }

    @Test
    void findsNothingWhereAllIsWell() {
        notice(4, "joined", "cat");
        said(5, "cat", 1);
        notice(6, "removed", "cat");
        journal.notes(new Journal.Revoked("tablet", 0));
        journal.notes(new Journal.Heard("ben", "tablet", 1, "room", "id3", 3, 2, 3, Audit.LAST_WORDS));
        heard("ben", 3, 2);
        heard("cat", 4, 3);

        assertThat(audit()).isEmpty();
    }

    @Test
    void findsAnAcknowledgedMessageThatIsNotStored() {
        journal.notes(new Journal.Said("ann", 1, "room", "c9"));
        journal.notes(new Journal.Acked("ann", 1, "room", "c9", "id9", 4));

        finds(Promise.NOTHING_ACKNOWLEDGED_IS_LOST, "c9");
    }

    @Test
    void findsAnAcknowledgedMessageThatIsStoredElsewhere() {
        journal.notes(new Journal.Acked("ann", 2, "room", "c1", "id1", 7));

        finds(Promise.NOTHING_ACKNOWLEDGED_IS_LOST, "seq=7", Promise.NOTHING_IS_DOUBLED);
    }

    @Test
    void findsAMemberWhoCannotReadWhatIsStored() {
        readable.get("ben room").remove(2L);

        finds(Promise.NOTHING_ACKNOWLEDGED_IS_LOST, "ben cannot read");
    }

    @Test
    void findsAMessageThatIsStoredTwice() {
        stored.add(new Stored("room", 4, 4, "id4", "ann", "c1", null, null));
        readable.values().forEach(seqs -> seqs.add(4L));

        finds(Promise.NOTHING_IS_DOUBLED, "clientId=c1");
    }

    @Test
    void findsTwoAcksThatDiffer() {
        said(4, "ann", 1);
        journal.notes(new Journal.Acked("ann", 1, "room", "c4", "id3", 3));

        finds(Promise.NOTHING_IS_DOUBLED, "c4", Promise.NOTHING_ACKNOWLEDGED_IS_LOST);
    }

    @Test
    void findsAGap() {
        said(5, "ben", 1);

        finds(Promise.SEQ_HAS_NO_GAP, "has 5 where 4 belongs");
    }

    @Test
    void findsASeqThatIsUsedTwice() {
        stored.add(new Stored("room", 3, 4, "id9", "ben", "c9", null, null));
        journal.notes(new Journal.Said("ben", 1, "room", "c9"));

        finds(Promise.SEQ_HAS_NO_GAP, "has 3 where 4 belongs");
    }

    @Test
    void findsTwoMessagesAtOnePlace() {
        journal.notes(new Journal.Heard("ann", "ann", 1, "room", "id9", 3, 2, 3, 0));

        finds(Promise.THE_ORDER_IS_ONE, "id9", Promise.NOTHING_IS_MADE_UP);
    }

    @Test
    void findsAFrameThatLeavesOutWhatComesLater() {
        said(4, "ann", 1);
        said(5, "ann", 1);
        heard("ben", 5, 3);
        heard("ben", 4, 3);

        finds(Promise.THE_ORDER_IS_ONE, "leaves out");
    }

    @Test
    void findsWhatOvertookOnTheWayToTheStore() {
        journal.notes(new Journal.Said("ann", 3, "room", "c5"));
        journal.notes(new Journal.Said("ann", 3, "room", "c4"));
        stores(4, "ann");
        stores(5, "ann");
        journal.notes(new Journal.Acked("ann", 3, "room", "c4", "id4", 4));
        journal.notes(new Journal.Acked("ann", 3, "room", "c5", "id5", 5));

        finds(Promise.THE_ORDER_IS_ONE, "was said after");
    }

    @Test
    void findsWhatNobodySaid() {
        stores(4, "ann");

        finds(Promise.NOTHING_IS_MADE_UP, "nobody said");
    }

    @Test
    void findsWhatWasShownAndIsNotStored() {
        journal.notes(new Journal.Heard("ann", "ann", 1, "room", "id9", 9, 8, 9, 0));

        finds(Promise.NOTHING_IS_MADE_UP, "id9");
    }

    @Test
    void findsWhatAStrangerWasShown() {
        heard("cat", 2, 1);

        finds(Promise.STRANGERS_SEE_NOTHING, "cat");
    }

    @Test
    void findsWhatWasShownAfterALeaving() {
        notice(4, "joined", "cat");
        notice(5, "left", "cat");
        said(6, "ann", 1);
        heard("cat", 5, 4);
        heard("cat", 6, 5);

        finds(Promise.STRANGERS_SEE_NOTHING, "seq=6");
    }

    @Test
    void findsThatANewcomerCanReadThePast() {
        notice(4, "joined", "cat");
        readable.put("cat room", Set.of(3L, 4L));

        finds(Promise.STRANGERS_SEE_NOTHING, "cat can read");
    }

    @Test
    void findsADeviceThatHearsAfterItsEnd() {
        journal.notes(new Journal.Revoked("tablet", 0));
        long late = Audit.LAST_WORDS + TimeUnit.SECONDS.toNanos(1);
        journal.notes(new Journal.Heard("ben", "tablet", 1, "room", "id3", 3, 2, 3, late));

        finds(Promise.SIGNED_OUT_IS_SIGNED_OUT, "6000 ms after tablet");
    }

    private void said(long seq, String who, int line) {
        journal.notes(new Journal.Said(who, line, "room", "c" + seq));
        journal.notes(new Journal.Acked(who, line, "room", "c" + seq, "id" + seq, seq));
        stores(seq, who);
    }

    private void stores(long seq, String who) {
        stored.add(new Stored("room", seq, seq, "id" + seq, who, "c" + seq, null, null));
        readable.values().forEach(seqs -> seqs.add(seq));
    }

    private void notice(long seq, String event, String about) {
        stored.add(new Stored("room", seq, seq, "id" + seq, "ann", "n" + seq, event, about));
        readable.values().forEach(seqs -> seqs.add(seq));
    }

    private void heard(String who, long seq, long after) {
        journal.notes(new Journal.Heard(who, who, 1, "room", "id" + seq, seq, after, seq, 0));
    }

    /** That, and nothing but what goes with it. */
    private void finds(Promise promise, String what, Promise... besides) {
        List<Promise> broken = new ArrayList<>(List.of(besides));
        broken.add(promise);
        assertThat(audit()).extracting(Breach::promise).isSubsetOf(broken).contains(promise);
        assertThat(audit().toString()).contains(what);
    }

    private List<Breach> audit() {
        return new Audit(journal, stored, Map.of("room", Set.of("ann", "ben")), readable).breaches();
    }
}
