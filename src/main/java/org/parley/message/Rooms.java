package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.parley.account.Caller;
import org.parley.account.NoSuchAccount;
import org.parley.conversation.RoomMembers;
import org.parley.platform.Rate;
import org.parley.platform.Time;
import org.parley.platform.TooMany;

/** Makes rooms. What happens in one stands among its messages, so it takes the same way as they do. */
@ApplicationScoped
public class Rooms {
    @Inject
    SendQueue queue;

    @Inject
    RoomMembers members;

    @Inject
    Guests guests;

    @Inject
    Told told;

    @Inject
    Event<News> news;

    @Inject
    Clock clock;

    /** Changes of rooms by one account: 60 at once, then one a second. */
    private final Rate<UUID> rate = new Rate<>(60, 1, Duration.ofSeconds(1));

    /** @param created false when an earlier try had made it already */
    public record Made(UUID room, boolean created) {}

    /**
     * Makes a room of the caller and some friends, or finds it again under the same {@code clientId}.
     *
     * @throws NoSuchAccount when somebody has none of these names
     * @throws NotFriends    when one of them is no friend of the caller
     * @throws TooMany       beyond 60 at once and one a second
     */
    CompletableFuture<Made> make(Caller caller, NewRoom asked) {
        UUID known = find(caller, asked);
        if (known != null) return CompletableFuture.completedFuture(new Made(known, false));
        List<UUID> others = guests.of(caller.account(), asked.members());
        return inTurn(caller, () -> make(caller, asked, others));
    }

    private Made make(Caller caller, NewRoom asked, List<UUID> others) {
        UUID known = find(caller, asked);
        if (known != null) return new Made(known, false);
        long now = Time.micros(clock.instant());
        UUID room = members.make(caller.account(), asked.clientId(), asked.name(), others, now);
        List<UUID> all = new ArrayList<>(others);
        all.add(caller.account());
        news.fire(new News(room, all, List.of(), List.of()));
        return new Made(room, true);
    }

    private UUID find(Caller caller, NewRoom asked) {
        if (asked.clientId() == null) return null;
        return members.made(caller.account(), asked.clientId()).orElse(null);
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) News committed) {
        told.committed(committed);
    }

    private <T> CompletableFuture<T> inTurn(Caller caller, Supplier<T> work) {
        rate.take(caller.account());
        AtomicReference<T> result = new AtomicReference<>();
        Alteration alteration = new Alteration(() -> result.set(work.get()));
        queue.add(alteration);
        return alteration.answer().thenApply(done -> result.get());
    }
}
