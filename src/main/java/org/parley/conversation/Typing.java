package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.parley.account.Caller;
import org.parley.friendship.Contacts;
import org.parley.friendship.ContactsPolicy;
import org.parley.friendship.Standing;
import org.parley.limit.Limit;
import org.parley.platform.TooMany;

/** Passes on that somebody is typing, at most once in 4 s for each conversation, to whom may know. */
@ApplicationScoped
public class Typing {
    @Inject
    Memberships memberships;

    @Inject
    Contacts contacts;

    @Inject
    ContactsPolicy policy;

    @Inject
    Audiences audiences;

    @Inject
    Event<Typed> typed;

    /** @throws NoSuchConversation where there is none, or the caller is not in it */
    public void report(Caller caller, UUID conversation) {
        Membership member = memberships.get(caller.account(), conversation);
        try {
            Limit.TYPING.take(conversation + " " + caller.account());
        } catch (TooMany soon) {
            return;
        }
        List<UUID> audience = audience(member);
        if (!audience.isEmpty()) typed.fire(new Typed(conversation, caller.account(), caller.username(), audience));
    }

    private List<UUID> audience(Membership member) {
        return switch (member.kind()) {
            case DIRECT -> {
                Standing standing = contacts.standing(member.account(), member.other());
                yield standing.blocked() || !policy.mayWrite(standing) ? List.of() : List.of(member.other());
            }
            case ROOM -> audiences.ofTyping(new Move.Key(member.conversation(), member.account()));
            case ANNOUNCEMENTS -> List.of();
        };
    }
}
