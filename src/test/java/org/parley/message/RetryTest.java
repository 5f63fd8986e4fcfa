package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.account.Caller;

class RetryTest {
    private final UUID here = new UUID(0, 1);
    private final UUID there = new UUID(0, 2);
    private final Caller alice = new Caller(new UUID(1, 1), "alice", new UUID(1, 2));
    private final Caller bob = new Caller(new UUID(2, 1), "bob", new UUID(2, 2));
    private final List<String> stored = new ArrayList<>();

    @Test
    void oneThatCannotBeStoredFailsNeitherItsNeighboursNorOtherConversations() {
        List<Send> batch = List.of(
                send(alice, here, "1"), send(alice, there, "poison"), send(bob, there, "2"), send(bob, here, "3"));

        new Retry(this::store).apart(batch);

        assertThat(stored).containsExactly("1", "3", "2");
        assertThat(batch.get(1).answer()).isCompletedExceptionally();
    }

    @Test
    void whatTheSameSenderSaidAfterItDoesNotOvertakeIt() {
        List<Send> batch = List.of(send(alice, here, "poison"), send(alice, here, "after"), send(bob, here, "other"));

        new Retry(this::store).apart(batch);

        assertThat(stored).containsExactly("other");
        assertThat(batch.get(1).answer()).isCompletedExceptionally();
    }

    @Test
    void whatFailedAsOneIsNotTriedAgainAsTheSameOne() {
        List<Integer> sizes = new ArrayList<>();
        List<Send> batch = List.of(send(alice, here, "1"), send(bob, here, "2"));

        new Retry(sends -> {
                    sizes.add(sends.size());
                    return true;
                })
                .apart(batch);

        assertThat(sizes).containsExactly(1, 1);
    }

    private boolean store(List<Send> sends) {
        if (sends.stream().anyMatch(send -> send.message().body().equals("poison"))) return false;
        sends.forEach(send -> stored.add(send.message().body()));
        return true;
    }

    private static Send send(Caller sender, UUID conversation, String body) {
        return new Send(sender, conversation, new NewMessage("c", body, null, false), null);
    }
}
