package org.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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

    @Test
    void batchesAreDoneInTheirOrderHoweverManyRowsTheyHave() {
        UUID node = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        String begins = "insert into node (id, beat, ended) values (?, 0, false)";
        String ends = "update node set ended = true where id = ?";

        sql.batches(
                new Sql.Batch(begins, List.<Object[]>of(new Object[] {node})),
                new Sql.Batch(ends, List.<Object[]>of(new Object[] {node})));
        sql.batches(new Sql.Batch(begins, List.<Object[]>of(new Object[] {other})), new Sql.Batch(ends, List.of()));

        assertThat(sql.list("select id from node where ended", row -> Sql.id(row, "id")))
                .containsExactly(node);
        assertThat(sql.list("select id from node where not ended", row -> Sql.id(row, "id")))
                .containsExactly(other);
    }
}
