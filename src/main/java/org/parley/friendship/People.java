package org.parley.friendship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.parley.account.Username;
import org.parley.platform.Sql;

/** Finds whom a username means. */
@ApplicationScoped
class People {
    @Inject
    Sql sql;

    Optional<Person> find(String username) {
        return Username.find(username)
                .flatMap(name -> sql.one(
                        "select id, contacts_from from account where username = ? and erased_at is null",
                        row -> new Person(Sql.id(row, "id"), !"nobody".equals(row.getString("contacts_from"))),
                        name.value()));
    }
}
