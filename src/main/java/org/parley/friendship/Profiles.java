package org.parley.friendship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.account.NoSuchAccount;
import org.parley.account.Username;
import org.parley.limit.Limit;
import org.parley.platform.Page;
import org.parley.platform.TooMany;

/** Accounts as one other account sees them. No call asks more often because of more profiles. */
@ApplicationScoped
@Transactional
public class Profiles {
    @Inject
    ProfileQueries queries;

    @Inject
    ContactQueries contacts;

    /**
     * An erased one is shown by its name alone, for those who are yet to hear of it.
     *
     * @throws NoSuchAccount when there is no account with this id
     */
    public Profile get(UUID viewer, UUID account) {
        return queries.byId(viewer, List.of(account)).stream()
                .findFirst()
                .map(ProfileRow::profile)
                .orElseThrow(NoSuchAccount::new);
    }

    /** @throws NoSuchAccount when nobody has this username */
    public Profile get(UUID viewer, String username) {
        return Username.find(username)
                .flatMap(name -> queries.byUsername(viewer, name))
                .map(ProfileRow::profile)
                .orElseThrow(NoSuchAccount::new);
    }

    /** Accounts that are not erased; the others are left out. */
    public Map<UUID, Profile> present(UUID viewer, Collection<UUID> accounts) {
        Map<UUID, Profile> profiles = new HashMap<>();
        for (ProfileRow row : queries.present(viewer, accounts)) profiles.put(row.account(), row.profile());
        return profiles;
    }

    /** One account as each of these sees it, in one query. */
    public Map<UUID, Profile> seenBy(Collection<UUID> viewers, String username) {
        return queries.seenBy(viewers, username);
    }

    /**
     * The accounts that the search means, without the viewer's own, by username.
     *
     * @throws TooMany beyond 60 at once and one a second
     */
    public Page<Profile> directory(UUID viewer, DirectorySearch search) {
        Limit.PEOPLE.take(viewer);
        return search.page(queries.directory(viewer, search));
    }

    /** Whom the viewer blocks, by username. */
    public Page<Profile> blocked(UUID viewer, DirectorySearch search) {
        return search.page(queries.among(viewer, contacts.blocked(viewer), search));
    }
}
