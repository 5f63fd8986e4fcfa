package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How far each member of a room has received and read, who hears of it, and who does not. */
class RoomReceiptsIT {
    private final Person alice = Person.signsUp("alice");
    private final Person bob = Person.signsUp("bob");
    private final Person carol = Person.signsUp("carol");
    private final RoomApi room;

    RoomReceiptsIT() {
        alice.befriends(bob);
        alice.befriends(carol);
        room = RoomApi.made(alice, "Garden", bob, carol);
    }

    /** How far each has read, as this person is told; who is not seen is left out. */
    private Map<String, Long> readBy(Person viewer) {
        return room.as(viewer).members().accepted().items().stream()
                .filter(member -> member.containsKey("readSeq"))
                .collect(Collectors.toMap(
                        member -> Answer.text(Answer.find(member, "/account/username")),
                        member -> member.getJsonNumber("readSeq").longValue()));
    }

    @Test
    void allMembersHearHowFarEachHasReceivedAndRead() {
        Message said = room.chat().says("hello");
        try (LiveClient alices = alice.goesLive();
                LiveClient carols = carol.goesLive();
                LiveClient bobs = bob.goesLive()) {
            bobs.confirmsDelivery(room.chat(), said.seq());
            for (LiveClient window : List.of(alices, carols)) {
                window.awaits(
                        "delivered to Bob",
                        frame -> frame.is("delivered")
                                && frame.has("/username", bob.username())
                                && frame.has("/seq", said.seq()));
            }
            bobs.reads(room.chat(), said.seq());
            for (LiveClient window : List.of(alices, carols)) {
                window.awaits("read by Bob", frame -> frame.is("read") && frame.has("/username", bob.username()));
            }
        }
        assertThat(readBy(alice))
                .containsEntry(bob.username(), said.seq())
                .containsEntry(carol.username(), 0L)
                .hasSize(3);
    }

    @Test
    void whoHidesTheirReceiptsSeesNone() {
        bob.patches("/me", "receipts", false).accepted();
        Message said = room.chat().says("hello");
        try (LiveClient alices = alice.goesLive();
                LiveClient bobs = bob.goesLive()) {
            room.as(bob).chat().reads(said.seq()).accepted();
            room.as(carol).chat().reads(said.seq()).accepted();

            alices.awaits("read by Carol", frame -> frame.is("read") && frame.has("/username", carol.username()));
            assertThat(alices.isUpToDate().heard("read")).noneMatch(frame -> frame.has("/username", bob.username()));
            assertThat(bobs.isUpToDate().heard("read"))
                    .noneMatch(frame -> frame.has("/username", carol.username()))
                    .anyMatch(frame -> frame.has("/username", bob.username()));
        }
        assertThat(readBy(alice)).containsOnlyKeys(alice.username(), carol.username());
        assertThat(readBy(bob)).containsOnlyKeys(bob.username());
    }

    @Test
    void inARoomABlockHidesOnlyPresenceTypingAndReceipts() {
        bob.blocks(carol).accepted();
        try (LiveClient alices = alice.goesLive();
                LiveClient bobs = bob.goesLive();
                LiveClient carols = carol.goesLive()) {
            Message said = room.as(carol).chat().says("to all");
            bobs.awaitsMessage("to all");
            room.as(bob).chat().says("to all as well");
            carols.awaitsMessage("to all as well");
            room.as(bob).chat().reads(said.seq()).accepted();
            room.as(carol).chat().reads(said.seq()).accepted();
            room.as(bob).chat().types().accepted();
            room.as(carol).chat().types().accepted();

            for (Person typist : List.of(bob, carol)) {
                alices.awaits("typing", frame -> frame.is("typing") && frame.has("/username", typist.username()));
            }
            assertThat(bobs.isUpToDate().heard()).noneMatch(frame -> frame.has("/username", carol.username()));
            assertThat(carols.isUpToDate().heard()).noneMatch(frame -> frame.has("/username", bob.username()));
        }
        assertThat(readBy(bob)).containsOnlyKeys(alice.username(), bob.username());
        assertThat(readBy(carol)).containsOnlyKeys(alice.username(), carol.username());
        assertThat(readBy(alice)).hasSize(3);
        assertThat(room.as(bob).chat().unread()).isZero();
    }
}
