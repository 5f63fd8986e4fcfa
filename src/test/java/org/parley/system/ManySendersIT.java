package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
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

    /** Some words by one of them, by one of two ways, in one of two rooms. */
    record Burst(int who, int room, int words, boolean socket) {}

    private static final class Cast {
        static final List<Person> PEOPLE = List.of(Person.signsUp("ann"), Person.signsUp("ben"), Person.signsUp("cat"));

        static {
            PEOPLE.get(0).befriends(PEOPLE.get(1));
            PEOPLE.get(0).befriends(PEOPLE.get(2));
        }
    }

    @Provide
    Arbitrary<List<Burst>> bursts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(true, false))
                .as(Burst::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void everySocketHearsOneOrderWithoutGapsWhoeverSpeaksHowOften(@ForAll("bursts") List<Burst> bursts) {
        List<Person> people = Cast.PEOPLE;
        List<RoomApi> rooms = Stream.of("North", "South")
                .map(name -> RoomApi.made(people.get(0), name, people.toArray(Person[]::new)))
                .toList();
        List<LiveClient> windows = people.stream().map(Person::goesLive).toList();

        Together.all(bursts.stream().map(burst -> spoken(burst, rooms, windows)).toList());

        for (RoomApi room : rooms) {
            long all = 1
                    + bursts.stream()
                            .filter(burst -> rooms.get(burst.room()) == room)
                            .mapToInt(Burst::words)
                            .sum();
            List<Message> history = allOf(room.chat());
            assertThat(history)
                    .extracting(Message::seq)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, all).boxed().toList());
            for (int who = 0; who < people.size(); who++) {
                assertThat(allOf(room.as(people.get(who)).chat())).isEqualTo(history);
                assertThat(seqsHeard(windows.get(who).isUpToDate(), room))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(2, all).boxed().toList());
            }
        }
        windows.forEach(LiveClient::close);
    }

    private static Callable<Boolean> spoken(Burst burst, List<RoomApi> rooms, List<LiveClient> windows) {
        return () -> {
            ChatApi chat =
                    rooms.get(burst.room()).as(Cast.PEOPLE.get(burst.who())).chat();
            for (int word = 1; word <= burst.words(); word++) {
                if (burst.socket()) windows.get(burst.who()).tells(chat, "word " + word);
                else chat.says("word " + word);
            }
            return true;
        };
    }

    /** Without the notice that the room was made: it may be told to who came when it was there. */
    private static List<Long> seqsHeard(LiveClient window, RoomApi room) {
        return window.heard().stream()
                .filter(frame -> frame.is("ack") && frame.has("/conversation", room.id())
                        || frame.is("message") && frame.has("/message/conversation", room.id()))
                .map(frame -> frame.number(frame.is("ack") ? "/seq" : "/message/seq"))
                .filter(seq -> seq > 1)
                .toList();
    }

    private static List<Message> allOf(ChatApi chat) {
        List<Message> messages = new ArrayList<>(ChatApi.messages(chat.page("?after=0&limit=100")));
        messages.addAll(ChatApi.messages(chat.page("?after=100&limit=100")));
        return messages;
    }
}
