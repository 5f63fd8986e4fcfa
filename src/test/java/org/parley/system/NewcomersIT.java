package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** A newcomer to a room sees what was said from the moment of joining. */
class NewcomersIT {
    private final Person alice = Person.signsUp("alice");
    private final Person bob = Person.signsUp("bob");
    private final RoomApi room = RoomApi.made(alice, "Garden");
    private final ChatApi chat = room.chat();
    private final ChatApi bobs = chat.as(bob);

    NewcomersIT() {
        alice.befriends(bob);
    }

    @Test
    void nothingBelowJoiningIsSentFoundQuotedOrFramed() {
        Message before = chat.says("before 上海");
        room.adds(bob).accepted();
        try (LiveClient window = bob.goesLive()) {
            Message after = Message.of(chat.sendsReply("quote", "as I said", before.seq())
                    .accepted()
                    .json());
            chat.deletesForEveryone(before.seq()).accepted();

            assertThat(bobs.message(before.seq())).isRefusedAs(404, "urn:parley:no-such-message");
            assertThat(ChatApi.messages(bobs.page("?limit=100")))
                    .extracting(Message::seq)
                    .containsExactly(before.seq() + 1, after.seq());
            assertThat(bobs.page("?limit=100")).has("/hasBefore", false);
            assertThat(ChatApi.messages(bobs.page("?around=1")))
                    .extracting(Message::seq)
                    .containsExactly(before.seq() + 1, after.seq());
            assertThat(ChatApi.messages(bobs.changes(0, 100)))
                    .extracting(Message::seq)
                    .containsExactly(before.seq() + 1, after.seq());
            assertThat(bobs.sendsReply("r", "what?", before.seq())).isInvalidIn("replyTo");
            window.awaitsMessage("as I said");
            chat.says("last");
            window.awaitsMessage("last");
            assertThat(window.heard("message")).noneMatch(frame -> frame.has("/message/seq", before.seq()));
            assertThat(bob.gets("/messages?q=%E4%B8%8A%E6%B5%B7").items()).isEmpty();
        }
    }

    @Test
    void readingStartsAtJoining() {
        chat.says("one");
        Message two = chat.says("two");

        room.adds(bob).accepted();

        assertThat(bobs.looks())
                .has("/unread", 0)
                .has("/me/readSeq", two.seq())
                .has("/me/deliveredSeq", two.seq())
                .has("/me/markedUnread", false);
        chat.says("three");
        assertThat(bobs.unread()).isEqualTo(1);
        assertThat(bobs.page("?unread=true")).has("/items/1/body", "three");
    }

    @Test
    void joiningAgainStartsAnew() {
        room.adds(bob).accepted();
        chat.says("first time");
        bobs.clears().accepted();
        long view = bobs.looks().number("/me/view");
        room.as(bob).leaves().accepted();
        chat.says("meanwhile");

        room.adds(bob).accepted();

        assertThat(bobs.looks().number("/me/view")).isGreaterThan(view);
        assertThat(bobs.looks()).has("/unread", 0).has("/me/clearedSeq", 0).has("/me/role", "member");
        assertThat(ChatApi.bodies(bobs.page("?limit=100"))).containsExactly((String) null);
    }
}
