package org.parley.message;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.parley.platform.TryAgain;

/**
 * What happens to a batch that could not be stored as one: each conversation goes by itself, then each message, so
 * that one of them (a row that stays locked, words the store cannot take) does not fail its neighbours.
 */
final class Retry {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Predicate<List<Send>> stored;
    private final long giveUpAt = System.nanoTime() + PATIENCE.toNanos();

    /** @param stored stores a batch and answers it, or tells that nothing was stored */
    Retry(Predicate<List<Send>> stored) {
        this.stored = stored;
    }

    void apart(List<Send> batch) {
        Map<UUID, List<Send>> byConversation = new LinkedHashMap<>();
        for (Send send : batch) {
            byConversation
                    .computeIfAbsent(send.conversation(), one -> new ArrayList<>())
                    .add(send);
        }
        for (List<Send> group : byConversation.values()) {
            if (group.size() == batch.size() || !tried(group)) oneByOne(group);
        }
    }

    private void oneByOne(List<Send> group) {
        Set<UUID> refused = new HashSet<>();
        for (Send send : group) {
            UUID sender = send.sender().account();
            // what follows a refused message of the same sender would overtake it
            if (refused.contains(sender) || !tried(List.of(send))) {
                refused.add(sender);
                send.answer().completeExceptionally(new TryAgain());
            }
        }
    }

    /** A store that is away is not asked again for each of hundreds. */
    private boolean tried(List<Send> sends) {
        return System.nanoTime() < giveUpAt && stored.test(sends);
    }
}
