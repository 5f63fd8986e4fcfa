package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.friendship.ContactsPolicy;
import org.parley.friendship.Profile;
import org.parley.friendship.Profiles;
import org.parley.friendship.Standing;
import org.parley.platform.Ids;
import org.parley.platform.MemoryStore;
import org.parley.platform.Sql;

/** What the list of an account's conversations asks of the store, however many there are. */
class OverviewTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Sql sql = MemoryStore.named("overview" + System.nanoTime());
    private final Overview overview = new Overview();
    private final UUID alice = MemoryStore.account(sql, "alice", NOON);

    OverviewTest() {
        overview.queries = new OverviewQueries();
        overview.queries.sql = sql;
        overview.policy = new ContactsPolicy() {
            @Override
            public boolean mayWrite(Standing standing) {
                return standing.friends();
            }
        };
        overview.extras = new Extras();
        overview.extras.attachments = new Attachments();
        overview.extras.attachments.sql = sql;
        overview.extras.reactions = new Reactions();
        overview.extras.reactions.sql = sql;
        overview.extras.unheard = new Unheard();
        overview.extras.unheard.sql = sql;
        overview.extras.profiles = new Profiles() {
            @Override
            public Map<UUID, Profile> present(UUID viewer, Collection<UUID> accounts) {
                assertThat(accounts).isEmpty();
                return Map.of();
            }
        };
        for (int i = 0; i < 20; i++) hearsFrom(MemoryStore.account(sql, "friend" + i, NOON));
    }

    @Test
    void theListOfPlainWordsIsOneStatement() {
        assertThat(MemoryStore.statements(sql, this::listed)).isEqualTo(1);
        assertThat(overview.conversations(alice, null, 50).items())
                .filteredOn(one -> one.peer() != null)
                .hasSize(20)
                .allSatisfy(one -> {
                    assertThat(one.peer().relation()).isEqualTo("friend");
                    assertThat(one.title()).isEqualTo(one.peer().displayName());
                    assertThat(one.lastMessage().body()).isEqualTo("hello");
                    assertThat(one.unread()).isEqualTo(1);
                });
    }

    @Test
    void everyStandingPlaceIsOneStatement() {
        assertThat(MemoryStore.statements(sql, () -> overview.state(alice))).isEqualTo(1);
    }

    @Test
    void allReactionsUnderTheLastWordsAreOneStatementMore() {
        sql.update("update message set reacted = true");
        sql.update("insert into reaction (conversation_id, seq, emoji, account_id, reacted_at)"
                + " select conversation_id, seq, '👍', sender_id, 0 from message");

        assertThat(MemoryStore.statements(sql, this::listed)).isEqualTo(2);
        assertThat(overview.conversations(alice, null, 50).items())
                .filteredOn(one -> one.peer() != null)
                .allSatisfy(one -> assertThat(one.lastMessage().reactions()).hasSize(1));
    }

    @Test
    void whoIsErasedIsShownToNobody() {
        sql.update("update account set erased_at = 1 where username = 'friend3'");
        assertThat(overview.conversations(alice, null, 50).items())
                .filteredOn(one -> one.kind().equals("direct") && one.peer() == null)
                .hasSize(1);
    }

    private void listed() {
        overview.conversations(alice, null, 50);
    }

    private void hearsFrom(UUID friend) {
        UUID id = Ids.next();
        sql.update("insert into contact (id, low, high, friends_since) values (?, ?, ?, 1)", id, alice, friend);
        sql.update(
                "insert into conversation (id, kind, low, high, first_seq, last_seq, rev, created_at, changed_at)"
                        + " values (?, 'direct', ?, ?, 1, 1, 1, 1, 1)",
                id,
                alice,
                friend);
        Stream.of(alice, friend)
                .forEach(one -> sql.update(
                        "insert into member (conversation_id, account_id, role, view, joined_seq, delivered_seq, read_seq,"
                                + " cleared_seq, marked_unread, pinned, opened)"
                                + " values (?, ?, 'member', 1, 0, 0, 0, 0, false, false, true)",
                        id,
                        one));
        sql.update(
                "insert into message (conversation_id, seq, rev, id, sender_id, client_id, kind, body, silenced, sent_at,"
                        + " deleted) values (?, 1, 1, ?, ?, 'c', 'text', 'hello', false, 1, false)",
                id,
                Ids.next(),
                friend);
    }
}
