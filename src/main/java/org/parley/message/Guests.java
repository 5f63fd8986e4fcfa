package org.parley.message;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.account.AccountView;
import org.parley.account.Accounts;
import org.parley.account.NoSuchAccount;
import org.parley.account.Username;
import org.parley.friendship.Contacts;
import org.parley.friendship.Standing;

/** Whom somebody may bring into a room: friends; a block changes nothing about that, and shows nothing of itself. */
@ApplicationScoped
class Guests {
    @Inject
    Accounts accounts;

    @Inject
    Contacts contacts;

    /**
     * @return in the order of the names, without the host
     * @throws NoSuchAccount when somebody has none of these names
     * @throws NotFriends    with the first who is no friend
     */
    List<UUID> of(UUID host, Collection<Username> names) {
        Map<String, AccountView> found =
                accounts.find(names).stream().collect(toMap(AccountView::username, account -> account));
        if (found.size() < names.size()) throw new NoSuchAccount();
        List<AccountView> guests = names.stream()
                .map(name -> found.get(name.value()))
                .filter(guest -> !guest.id().equals(host))
                .toList();
        check(host, guests);
        return guests.stream().map(AccountView::id).toList();
    }

    /** @throws NotFriends when this account is no friend of the host */
    void check(UUID host, UUID guest) {
        check(host, List.of(accounts.get(guest)));
    }

    private void check(UUID host, List<AccountView> guests) {
        Map<UUID, Standing> standings =
                contacts.standings(host, guests.stream().map(AccountView::id).toList());
        for (AccountView guest : guests) {
            Standing standing = standings.get(guest.id());
            if (standing == null || !standing.friends()) throw new NotFriends(guest.username());
        }
    }
}
