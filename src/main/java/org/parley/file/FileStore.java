package org.parley.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.platform.Sql;
import org.parley.platform.Time;

/** The rows of files and of their bytes. */
@ApplicationScoped
class FileStore {
    private static final String INSERT = "insert into file (id, owner_id, name, type, size, width, height, preview,"
            + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String COLUMNS = "select f.id, f.name, f.type, f.size, f.width, f.height from file f";
    private static final String UNUSED = " and not exists (select 1 from message_file m where m.file_id = file.id)";

    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    Sql sql;

    @Inject
    Chunks chunks;

    @Inject
    Clock clock;

    /**
     * @param preview null where there is none
     * @throws OverQuota with the account's row locked, so that uploads at the same time count each other
     */
    @Transactional(rollbackOn = IOException.class)
    void add(UUID owner, FileView file, Spool upload, Picture.Encoded preview, Quota quota) throws IOException {
        sql.one("select id from account where id = ? for update", row -> true, owner);
        quota.check(held(owner), file.size());
        sql.update(
                INSERT,
                file.id(),
                owner,
                file.name(),
                file.type(),
                file.size(),
                file.width(),
                file.height(),
                preview == null ? null : preview.type(),
                Time.micros(clock.instant()));
        try (var bytes = Files.newInputStream(upload.path())) {
            chunks.write(file.id(), false, bytes);
        }
        if (preview != null) chunks.write(file.id(), true, preview.bytes());
    }

    /** How many bytes this account's files have. */
    private long held(UUID owner) {
        return sql.one("select sum(size) held from file where owner_id = ?", row -> row.getLong("held"), owner)
                .orElse(0L);
    }

    Optional<FileView> find(UUID id) {
        return sql.one(COLUMNS + " where f.id = ?", FileView::of, id);
    }

    /** @param after null at the beginning */
    List<FileView> of(UUID owner, UUID after, int limit) {
        return sql.list(
                COLUMNS + " where f.owner_id = ? and f.id > ? order by f.id limit ?",
                FileView::of,
                owner,
                after == null ? FIRST : after,
                limit);
    }

    Optional<String> previewType(UUID id) {
        return sql.one(
                "select preview from file where id = ? and preview is not null", row -> row.getString("preview"), id);
    }

    long previewSize(UUID id) {
        return sql.one(
                        "select sum(octet_length(bytes)) size from file_chunk where file_id = ? and preview = ?",
                        row -> row.getLong("size"),
                        id,
                        true)
                .orElse(0L);
    }

    /** Those that no message carries go, with their bytes. */
    void eraseUnused(Collection<UUID> files) {
        if (files.isEmpty()) return;
        sql.update("delete from file where id = any(?)" + UNUSED, (Object) files.toArray(UUID[]::new));
    }

    /** @return how many went */
    @Transactional
    int eraseUnused(UUID owner, int limit) {
        List<UUID> files = sql.list(
                "select id from file where owner_id = ?" + UNUSED + " order by owner_id limit ?",
                row -> Sql.id(row, "id"),
                owner,
                limit);
        eraseUnused(files);
        return files.size();
    }

    /** Older than this and carried by no message. */
    List<UUID> unused(long before, int limit) {
        return sql.list(
                "select id from file where created_at < ?" + UNUSED + " order by created_at limit ?",
                row -> Sql.id(row, "id"),
                before,
                limit);
    }
}
