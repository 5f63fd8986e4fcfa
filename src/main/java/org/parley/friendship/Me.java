package org.parley.friendship;

import java.time.Instant;
import org.parley.account.AccountView;
import org.parley.account.OwnAccount;

/**
 * The caller's own profile and choices.
 *
 * @param contactsFrom {@code everyone} or {@code nobody}
 * @param totp         whether a second factor is on
 */
public record Me(
        String username,
        String displayName,
        String title,
        boolean online,
        Instant lastSeenAt,
        String relation,
        String avatar,
        String email,
        boolean emailVerified,
        String locale,
        boolean receipts,
        boolean presenceVisible,
        String contactsFrom,
        boolean admin,
        boolean totp) {
    public static Me of(Profile profile, OwnAccount own, boolean totp) {
        AccountView view = own.view();
        return new Me(
                view.username(),
                view.displayName(),
                view.title(),
                profile.online(),
                profile.lastSeenAt(),
                profile.relation(),
                profile.avatar(),
                own.email(),
                own.emailVerified(),
                own.locale(),
                view.receipts(),
                view.presenceVisible(),
                view.contactsFrom(),
                view.admin(),
                totp);
    }
}
