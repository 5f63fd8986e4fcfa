package org.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Queries that are asked together, where the store answers one at a time; stories on PostgreSQL ask it for all at once. */
class SqlTest {
    private final Sql sql = MemoryStore.named("sql" + System.nanoTime());

    @Test
    void queriesAskedTogetherAreEachAnsweredAsIfAlone() {
        UUID alice = MemoryStore.account(sql, "alice", Instant.EPOCH);
        UUID bob = MemoryStore.account(sql, "bob", Instant.EPOCH);
        Ask<String> names = Ask.of(
                "select username from account where id = any(?) order by username for update",
                row -> row.getString(1),
                (Object) new UUID[] {bob, alice});
        Ask<UUID> nobody = Ask.of("select id from account where username = ?", row -> Sql.id(row, "id"), "carol");
        Ask<UUID> one = Ask.of("select id from account where username = ?", row -> Sql.id(row, "id"), "bob");

        sql.together(names, nobody, one);

        assertThat(names.answer()).containsExactly("alice", "bob");
        assertThat(nobody.answer()).isEmpty();
        assertThat(one.answer()).containsExactly(bob);
        assertThat(sql.list(one)).containsExactly(bob);
    }
}
