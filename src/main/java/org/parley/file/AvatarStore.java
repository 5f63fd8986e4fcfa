package org.parley.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.parley.account.Accounts;
import org.parley.platform.Sql;

/** The rows of accounts' pictures. */
@ApplicationScoped
@Transactional
class AvatarStore {
    @Inject
    Sql sql;

    @Inject
    Accounts accounts;

    void put(UUID account, Picture.Encoded picture) {
        // first, since it locks the account's row: two at once do it one after the other
        accounts.showPicture(account, true);
        int changed = sql.update(
                "update avatar set type = ?, bytes = ? where account_id = ?", picture.type(), picture.bytes(), account);
        if (changed > 0) return;
        sql.update(
                "insert into avatar (account_id, type, bytes) values (?, ?, ?)",
                account,
                picture.type(),
                picture.bytes());
    }

    void remove(UUID account) {
        accounts.showPicture(account, false);
        sql.update("delete from avatar where account_id = ?", account);
    }
}
