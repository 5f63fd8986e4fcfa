package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rooms where the settings are others: newcomers see all, and three are a crowd. */
@Tag("once")
class RoomSettingsIT {
    private static ParleyProcess parley;
    private static Person alice;
    private static Person bob;

    @BeforeAll
    static void start() {
        List<String> options = new ArrayList<>(Store.current().fresh());
        options.add("-Dparley.rooms.history=all");
        options.add("-Dparley.rooms.max-members=2");
        parley = ParleyProcess.on(Store.freshFolder(), options.toArray(String[]::new));
        alice = Person.signsUp(parley.site(), "alice");
        bob = Person.signsUp(parley.site(), "bob");
        alice.befriends(bob);
    }

    @AfterAll
    static void end() {
        parley.close();
    }

    @Test
    void aNewcomerSeesAllAndReadingStartsAtJoining() {
        RoomApi room = RoomApi.made(alice, "Garden");
        Message before = room.chat().says("before");

        room.adds(bob).accepted();

        ChatApi chat = room.as(bob).chat();
        assertThat(ChatApi.bodies(chat.page(""))).contains("before");
        assertThat(chat.looks()).has("/unread", 0).has("/me/readSeq", before.seq());
        assertThat(chat.sendsReply("r", "what?", before.seq())).hasStatus(201);
    }

    @Test
    void aRoomTakesNoMoreMembersThanTheSettingSays() {
        Person carol = Person.signsUp(parley.site(), "carol");
        alice.befriends(carol);
        RoomApi room = RoomApi.made(alice, "Garden", bob);

        assertThat(room.adds(carol)).isRefusedAs(409, "urn:parley:room-full");
        assertThat(RoomApi.make(alice, null, "Garden", bob, carol)).isInvalidIn("members");
    }
}
