package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.parley.account.Accounts;
import org.parley.account.AdminsOnly;
import org.parley.account.Caller;
import org.parley.account.NoSuchAccount;
import org.parley.account.Username;
import org.parley.conversation.LastOwner;
import org.parley.conversation.NoSuchConversation;
import org.parley.conversation.NoSuchMember;
import org.parley.conversation.Role;
import org.parley.conversation.RoomFull;
import org.parley.conversation.RoomMembers;
import org.parley.conversation.RoomName;
import org.parley.limit.Limit;
import org.parley.platform.TooMany;

/**
 * The way in for changes of rooms. What happens in one stands among its messages, so it takes the same way as they
 * do. Each refuses with {@link NoSuchConversation} who is not in the room, and with {@link TooMany} beyond 60 at once
 * and one a second.
 */
@ApplicationScoped
public class Rooms {
    @Inject
    SendQueue queue;

    @Inject
    RoomMembers members;

    @Inject
    RoomSteps steps;

    @Inject
    Guests guests;

    @Inject
    Accounts accounts;

    @Inject
    Told told;

    @Inject
    Event<News> news;

    /** @param created false when an earlier try had made it already */
    public record Made(UUID room, boolean created) {}

    /** @param added false when they were in it already */
    public record Seated(UUID account, boolean added) {}

    /**
     * Makes a room of the caller and some friends, or finds it again under the same {@code clientId}.
     *
     * @throws NoSuchAccount when somebody has none of these names
     * @throws NotFriends    when one of them is no friend of the caller
     */
    CompletableFuture<Made> make(Caller caller, NewRoom asked) {
        UUID known = find(caller, asked);
        if (known != null) return CompletableFuture.completedFuture(new Made(known, false));
        List<UUID> others = guests.of(caller.account(), asked.members());
        return inTurn(caller, () -> {
            UUID made = find(caller, asked);
            return made == null ? new Made(steps.make(caller, asked, others), true) : new Made(made, false);
        });
    }

    private UUID find(Caller caller, NewRoom asked) {
        if (asked.clientId() == null) return null;
        return members.made(caller.account(), asked.clientId()).orElse(null);
    }

    /**
     * The same name again changes nothing.
     *
     * @throws AdminsOnly for members
     */
    CompletableFuture<Void> rename(Caller caller, UUID room, RoomName name) {
        return inTurn(caller, () -> {
            steps.rename(caller, room, name);
            return null;
        });
    }

    /**
     * Adds a friend of the caller's, or gives a member another role.
     *
     * @param role null for that of a plain member, or to leave it as it is
     * @throws NoSuchAccount when nobody has this username
     * @throws NotFriends    when a newcomer is no friend of the caller
     * @throws AdminsOnly    where the caller may not give or take this role
     * @throws RoomFull      when there are as many as {@code rooms.max-members}
     * @throws LastOwner     when nobody would be an owner any more
     */
    CompletableFuture<Seated> seat(Caller caller, UUID room, String username, Role role) {
        UUID account = account(username);
        return inTurn(caller, () -> new Seated(account, steps.seat(caller, room, account, role)));
    }

    /**
     * Removes a member, or lets the caller leave. The last owner hands over; the last member leaves an empty room.
     *
     * @throws NoSuchMember  when nobody with this username is in the room
     * @throws AdminsOnly    where the caller may not remove this one
     */
    CompletableFuture<Void> unseat(Caller caller, UUID room, String username) {
        UUID account = account(username);
        return inTurn(caller, () -> {
            steps.unseat(caller, room, account);
            return null;
        });
    }

    private UUID account(String username) {
        return Username.find(username)
                .flatMap(accounts::find)
                .orElseThrow(NoSuchAccount::new)
                .id();
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) News committed) {
        told.committed(committed);
    }

    private <T> CompletableFuture<T> inTurn(Caller caller, Supplier<T> work) {
        Limit.ROOMS.take(caller.account());
        Alteration<T> alteration = new Alteration<>(work);
        queue.add(alteration);
        return alteration.answer();
    }
}
