package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What all changes of earlier messages have in common. */
class ChangesOfEarlierMessagesIT {
    private final Person alice = Person.signsUp("alice");
    private final Person bob = Person.signsUp("bob");

    @Test
    void revRisesByOneWithEveryChangeAndAMessageCarriesTheRevOfItsNewest() {
        alice.befriends(bob);
        ChatApi chat = alice.chatWith(bob);
        long first = chat.says("first").seq();
        long second = chat.says("second").seq();
        List<Supplier<Answer>> changes = List.of(
                () -> chat.edits(first, "first, edited"),
                () -> chat.as(bob).reacts(second, "👍"),
                () -> chat.pins(first),
                () -> chat.as(bob).unpins(first),
                () -> chat.as(bob).unreacts(second, "👍"),
                () -> chat.deletesForEveryone(first));
        List<Long> changed = List.of(first, second, first, first, second, first);
        try (LiveClient bobs = bob.goesLive()) {
            for (int i = 0; i < changes.size(); i++) {
                long rev = chat.rev();

                changes.get(i).get().accepted();

                assertThat(chat.rev()).isEqualTo(rev + 1);
                assertThat(chat.as(bob).message(changed.get(i))).has("/rev", rev + 1);
                assertThat(chat.as(bob).changes(rev, 10).items()).hasSize(1);
                assertThat(chat.as(bob).looks()).has("/lastSeq", second);
            }
            List<Long> revs = new ArrayList<>();
            bobs.awaits("the last change", frame -> frame.has("/message/deleted", true));
            for (Frame frame : bobs.heard("message")) {
                if (!revs.isEmpty()) assertThat(frame.number("/after")).isEqualTo(revs.get(revs.size() - 1));
                revs.add(frame.message().rev());
            }
            assertThat(revs).isSorted().hasSize(changes.size());
        }
        assertThat(chat.as(bob).changes(0, 50).items()).hasSize(2);
    }

    @Test
    void whoJoinedLaterHearsNothingOfEarlierMessagesAndTheirRevMovesOn() {
        alice.befriends(bob);
        RoomApi room = RoomApi.made(alice, "Garden");
        ChatApi garden = room.chat();
        long before = garden.says("before bob").seq();
        room.adds(bob).accepted();
        try (LiveClient bobs = bob.goesLive()) {
            long rev = garden.as(bob).rev();
            garden.edits(before, "before bob, edited").accepted();
            garden.reacts(before, "👍").accepted();
            garden.pins(before).accepted();
            long after = garden.says("hello bob").seq();

            assertThat(bobs.awaitsMessage("hello bob").message().seq()).isEqualTo(after);
            assertThat(bobs.heard("message")).hasSize(1);
            assertThat(garden.as(bob).changes(rev, 10).items()).hasSize(1);
            assertThat(garden.as(bob).changes(rev, 10))
                    .has("/items/0/seq", after)
                    .has("/rev", garden.rev());
        }
        assertThat(garden.as(bob).pinned().items()).isEmpty();
        assertThat(garden.as(bob).reacts(before, "👍")).isRefusedAs(404, "urn:parley:no-such-message");
        assertThat(garden.as(bob).asksAbout(before)).isRefusedAs(404, "urn:parley:no-such-message");
    }

    @Test
    void whoLeftChangesNothingAndHearsNothing() {
        alice.befriends(bob);
        RoomApi room = RoomApi.made(alice, "Garden", bob);
        ChatApi garden = room.chat();
        long his = garden.as(bob).says("bob was here").seq();
        room.as(bob).leaves().accepted();
        try (LiveClient bobs = bob.goesLive()) {
            for (Answer answer : List.of(
                    garden.as(bob).edits(his, "x"),
                    garden.as(bob).reacts(his, "👍"),
                    garden.as(bob).pins(his),
                    garden.as(bob).asksAbout(his),
                    garden.as(bob).deletesForEveryone(his))) {
                assertThat(answer).isRefusedAs(404, "urn:parley:no-such-conversation");
            }
            garden.reacts(his, "👍").accepted();

            assertThat(bobs.isUpToDate().heard("message")).isEmpty();
        }
        assertThat(garden.message(his)).has("/body", "bob was here");
    }
}
