package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.account.Caller;
import org.parley.conversation.Head;
import org.parley.conversation.Heads;
import org.parley.conversation.Role;
import org.parley.conversation.RoomMembers;
import org.parley.conversation.RoomName;
import org.parley.platform.Time;

/** Each change of a room with its notices, under the room's lock and in one transaction. */
@ApplicationScoped
@Transactional
class RoomSteps {
    @Inject
    RoomMembers members;

    @Inject
    Heads heads;

    @Inject
    Guests guests;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    @Inject
    Event<News> news;

    UUID make(Caller caller, NewRoom asked, List<UUID> others) {
        Instant now = clock.instant();
        UUID id = members.make(caller.account(), asked.clientId(), asked.name(), others, Time.micros(now));
        Head room = members.lock(id, caller.account());
        Changed made = notices.add(room, caller, "created", caller.account(), null, now);
        heads.save(List.of(room));
        news.fire(new News(id, room.everyMember(), List.of(made), List.of(), List.of()));
        return id;
    }

    void rename(Caller caller, UUID id, RoomName name) {
        Head room = members.lock(id, caller.account());
        if (!members.rename(room, caller.account(), name)) return;
        Changed renamed = notices.add(room, caller, "renamed", caller.account(), name.value(), clock.instant());
        heads.save(List.of(room));
        news.fire(new News(id, List.of(), List.of(renamed), room.everyMember(), List.of()));
    }

    /** @return whether they are new to the room */
    boolean seat(Caller caller, UUID id, UUID account, Role role) {
        Head room = members.lock(id, caller.account());
        if (!room.joins(account)) {
            admit(caller, room, account, role == null ? Role.MEMBER : role);
            return true;
        }
        if (role != null && members.assign(room, caller.account(), account, role)) {
            Changed assigned = notices.add(room, caller, "role", account, role.text(), clock.instant());
            heads.save(List.of(room));
            news.fire(new News(id, List.of(), List.of(assigned), List.of(account), List.of()));
        }
        return false;
    }

    private void admit(Caller caller, Head room, UUID newcomer, Role role) {
        guests.check(caller.account(), newcomer);
        Instant now = clock.instant();
        List<UUID> before = room.everyMember();
        members.admit(room, caller.account(), newcomer, role, Time.micros(now));
        Changed joined = notices.add(room, caller, "joined", newcomer, null, now);
        heads.save(List.of(room));
        news.fire(new News(room.id(), List.of(newcomer), List.of(joined), before, List.of()));
    }

    void unseat(Caller caller, UUID id, UUID account) {
        Head room = members.lock(id, caller.account());
        Instant now = clock.instant();
        Optional<UUID> heir = members.drop(room, caller.account(), account);
        String event = account.equals(caller.account()) ? "left" : "removed";
        List<Changed> told = new ArrayList<>();
        told.add(notices.add(room, caller, event, account, null, now));
        heir.ifPresent(one -> told.add(notices.add(room, caller, "role", one, Role.OWNER.text(), now)));
        heads.save(List.of(room));
        news.fire(new News(id, List.of(), told, room.everyMember(), List.of(account)));
    }
}
