package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** However often, and by whichever way, a message is sent again: it is there once. */
class ExactlyOnceIT {
    private static final int MESSAGES = 3;

    /** One try to send one of a few messages, now and then with other words than before. */
    record Attempt(int message, boolean reworded, int way) {
        String clientId() {
            return "m" + message;
        }

        String body() {
            return "words of " + message + (reworded ? " in another way" : "");
        }
    }

    /** What a try was answered with: the place and the id, or the name of the refusal. */
    private record Result(Attempt attempt, String answer) {
        static final String REUSED = "urn:parley:client-id-reused";
    }

    private static final class Sender {
        static final Person PERSON = Person.signsUp("sender");
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<Boolean> reworded = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.just(false)), net.jqwik.api.Tuple.of(1, Arbitraries.just(true)));
        return Combinators.combine(
                        Arbitraries.integers().between(1, MESSAGES),
                        reworded,
                        Arbitraries.integers().between(0, 3))
                .as(Attempt::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(30);
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void oneClientIdIsOneMessageUnderAnyPatternOfRetriesAndOtherWordsAreRefused(
            @ForAll("attempts") List<Attempt> attempts) {
        Person sender = Sender.PERSON;
        ChatApi chat = RoomApi.made(sender, "Tries").chat();
        List<Result> results;
        try (LiveClient one = sender.goesLive();
                LiveClient other = sender.goesLive()) {
            results = Together.all(attempts.stream()
                    .map(attempt -> tried(attempt, chat, one, other))
                    .toList());
        }

        List<Message> stored = ChatApi.messages(chat.page("?after=1&limit=100"));
        assertThat(stored).extracting(Message::clientId).doesNotHaveDuplicates();
        for (Result result : results) {
            Attempt attempt = result.attempt();
            Message message = stored.stream()
                    .filter(one -> one.clientId().equals(attempt.clientId()))
                    .findFirst()
                    .orElseThrow();
            boolean same = message.body().equals(attempt.body());
            assertThat(result.answer())
                    .as("%s where %s is stored", attempt, message.body())
                    .isEqualTo(same ? message.seq() + " " + message.id() : Result.REUSED);
        }
    }

    private static Callable<Result> tried(Attempt attempt, ChatApi chat, LiveClient one, LiveClient other) {
        return () -> switch (attempt.way()) {
            case 0 -> overSocket(attempt, chat, one);
            case 1 -> overSocket(attempt, chat, other);
            default -> overHttp(attempt, chat);
        };
    }

    private static Result overHttp(Attempt attempt, ChatApi chat) {
        Answer answer = chat.sends(attempt.clientId(), attempt.body());
        return new Result(
                attempt, answer.status() < 300 ? answer.number("/seq") + " " + answer.at("/id") : answer.at("/type"));
    }

    private static Result overSocket(Attempt attempt, ChatApi chat, LiveClient socket) {
        String ref = Unique.suffix();
        socket.says(
                "type",
                "send",
                "ref",
                ref,
                "conversation",
                chat.id(),
                "clientId",
                attempt.clientId(),
                "body",
                attempt.body());
        Frame answer = socket.awaits("an answer to " + attempt, frame -> frame.has("/ref", ref));
        return new Result(
                attempt,
                answer.is("ack") ? answer.number("/seq") + " " + answer.at("/id") : answer.at("/problem/type"));
    }
}
