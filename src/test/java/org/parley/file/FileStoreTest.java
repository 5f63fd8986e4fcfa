package org.parley.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.platform.Ids;
import org.parley.platform.MemoryStore;
import org.parley.platform.Sql;

/** Files as the store holds them: how long, how much, and with all of their bytes. */
class FileStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Quota PLENTY = new Quota(0);

    private final Sql sql = MemoryStore.named("files" + System.nanoTime());
    private final FileStore store = new FileStore();
    private final Chunks chunks = new Chunks();
    private final UUID alice = account("alice");

    FileStoreTest() {
        chunks.sql = sql;
        store.sql = sql;
        store.chunks = chunks;
        store.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    }

    @Test
    void whatWasUploadedAndNeverSentIsGoneADayLaterWithItsBytes() throws IOException {
        UUID unsent = kept(300_000);
        UUID sent = kept(10);
        carried(sent);

        sweptAfter(Duration.ofHours(23));
        assertThat(store.find(unsent)).isPresent();

        sweptAfter(Duration.ofHours(25));
        assertThat(store.find(unsent)).isEmpty();
        assertThat(pieces(unsent)).isZero();
        assertThat(store.find(sent)).isPresent();
        assertThat(pieces(sent)).isEqualTo(1);
    }

    @Test
    void aFileThatTwoMessagesCarryIsKeptOnceAndGoesWithTheLast() throws IOException {
        UUID file = kept(200_000);
        carried(file);
        carried(file);

        sql.update("delete from message_file where file_id = ? and seq = 1", file);
        store.eraseUnused(List.of(file));
        assertThat(pieces(file)).isEqualTo(2);

        sql.update("delete from message_file where file_id = ?", file);
        store.eraseUnused(List.of(file));
        assertThat(store.find(file)).isEmpty();
        assertThat(pieces(file)).isZero();
    }

    @Test
    void whatPassesTheQuotaIsRefusedWithBothNumbersAndRoomIsMadeByErasing() throws IOException {
        Quota quota = new Quota(1000);
        UUID first = kept(700, quota);

        assertThatThrownBy(() -> kept(400, quota))
                .isInstanceOf(OverQuota.class)
                .hasMessageContaining("1000")
                .hasMessageContaining("700");

        store.eraseUnused(List.of(first));
        assertThat(store.find(kept(400, quota))).isPresent();
    }

    private UUID kept(int size) throws IOException {
        return kept(size, PLENTY);
    }

    private UUID kept(int size, Quota quota) throws IOException {
        UUID id = Ids.next();
        try (Spool upload = Spool.of(new ByteArrayInputStream(new byte[size]), size)) {
            store.add(
                    alice,
                    new FileView(id, "notes.bin", "application/octet-stream", size, null, null),
                    upload,
                    null,
                    quota);
        }
        return id;
    }

    /** That something carries it is all that counts here, not the rest of a message. */
    private void carried(UUID file) {
        sql.update("set referential_integrity false");
        long seq = sql.one("select count(*) + 1 n from message_file", row -> row.getLong("n"))
                .orElseThrow();
        sql.update(
                "insert into message_file (conversation_id, seq, place, file_id) values (?, ?, 0, ?)",
                Ids.next(),
                seq,
                file);
        sql.update("set referential_integrity true");
    }

    private void sweptAfter(Duration time) {
        UnusedSweep sweep = new UnusedSweep();
        sweep.files = store;
        sweep.clock = Clock.fixed(NOON.plus(time), ZoneOffset.UTC);
        sweep.sweep();
    }

    private long pieces(UUID file) {
        return sql.one("select count(*) n from file_chunk where file_id = ?", row -> row.getLong("n"), file)
                .orElseThrow();
    }

    private UUID account(String username) {
        return MemoryStore.account(sql, username, NOON);
    }
}
