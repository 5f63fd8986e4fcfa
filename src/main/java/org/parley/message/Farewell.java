package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.parley.account.Accounts;
import org.parley.account.Caller;
import org.parley.conversation.NoSuchConversation;
import org.parley.conversation.RoomMembers;
import org.parley.platform.TryAgain;

/**
 * What an account that is being erased leaves to others: its rooms go on without it, its messages become tombstones
 * without a sender. A few at a time go the way of all changes, so that they are told in their order and nobody's
 * sending waits for long. Each step again, whenever it was broken off, goes on with what is left.
 */
@ApplicationScoped
public class Farewell {
    private static final int PATIENCE_SECONDS = 30;

    @Inject
    SendQueue queue;

    @Inject
    FarewellSteps steps;

    @Inject
    RoomSteps rooms;

    @Inject
    RoomMembers members;

    @Inject
    Accounts accounts;

    /** Hands over where it was the last owner. */
    public void leaveRooms(UUID account) {
        Caller caller = new Caller(account, accounts.erasedName(account), null);
        for (UUID room : members.roomsOf(account)) inTurn(() -> leave(caller, room));
    }

    private boolean leave(Caller caller, UUID room) {
        try {
            rooms.unseat(caller, room, caller.account());
            return true;
        } catch (NoSuchConversation removedMeanwhile) {
            return false;
        }
    }

    public void takeBackReactions(UUID account) {
        boolean more = true;
        while (more) more = inTurn(() -> steps.takeBackReactions(account));
    }

    public void takeBackWords(UUID account) {
        for (UUID conversation : steps.conversations(account)) {
            boolean more = true;
            while (more) more = inTurn(() -> steps.takeBackWords(account, conversation));
        }
    }

    private boolean inTurn(Supplier<Boolean> step) {
        Alteration<Boolean> alteration = new Alteration<>(step);
        queue.add(alteration);
        try {
            return alteration.answer().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TryAgain();
        } catch (ExecutionException | TimeoutException later) {
            throw new IllegalStateException(later);
        }
    }
}
