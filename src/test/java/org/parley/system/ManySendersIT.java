package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** However many speak at once in a room, there is one order. */
class ManySendersIT {
    private static final int EACH = 25;

    @Test
    void seqHasNoGapAndIsTheSameOrderForAllMembers() {
        Person alice = Person.signsUp("alice");
        List<Person> people = new ArrayList<>(List.of(alice));
        for (int i = 0; i < 4; i++) {
            Person friend = Person.signsUp("friend");
            alice.befriends(friend);
            people.add(friend);
        }
        RoomApi room = RoomApi.made(alice, "Market", people.toArray(Person[]::new));
        List<LiveClient> windows = people.stream().map(Person::goesLive).toList();
        int all = EACH * people.size();

        for (int i = 0; i < EACH; i++) {
            for (LiveClient window : windows) window.sends(room.chat(), Unique.suffix(), "word " + i);
        }

        for (LiveClient window : windows) {
            window.awaits(
                    "the last one",
                    frame -> frame.has("/seq", all + 1) || frame.is("message") && frame.has("/message/seq", all + 1));
            List<Frame> heard = window.isUpToDate().heard().stream()
                    .filter(frame -> frame.is("ack") || frame.is("message"))
                    .toList();
            assertThat(heard)
                    .extracting(frame -> frame.number(frame.is("ack") ? "/rev" : "/message/rev"))
                    .isSorted()
                    .hasSize(all);
            window.close();
        }
        List<Message> history = allOf(room.chat());
        assertThat(history)
                .extracting(Message::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, all + 1).boxed().toList());
        for (Person person : people) {
            assertThat(allOf(room.as(person).chat())).isEqualTo(history);
            assertThat(room.as(person).chat().unread()).isEqualTo(Math.min(100, all - EACH));
        }
    }

    private static List<Message> allOf(ChatApi chat) {
        List<Message> messages = new ArrayList<>(ChatApi.messages(chat.page("?after=0&limit=100")));
        messages.addAll(ChatApi.messages(chat.page("?after=100&limit=100")));
        return messages;
    }
}
