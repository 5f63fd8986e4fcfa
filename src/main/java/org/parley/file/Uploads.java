package org.parley.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.limit.Limit;
import org.parley.platform.Cursor;
import org.parley.platform.Ids;
import org.parley.platform.Invalid;
import org.parley.platform.Page;
import org.parley.platform.Space;
import org.parley.platform.TooMany;
import org.parley.platform.TryAgain;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/** Takes files in, gives their bytes out, erases them. Who may have which is for others to say. */
@ApplicationScoped
public class Uploads {
    /** No side of a preview is longer, in pixels. */
    private static final int PREVIEW = 640;

    private static final int AT_ONCE = 20;

    private final long most = Settings.current().bytes(Setting.FILES_MAX_SIZE);
    private final Quota quota = new Quota(Settings.current().bytes(Setting.FILES_QUOTA));

    @Inject
    Space space;

    @Inject
    FileStore store;

    @Inject
    Chunks chunks;

    @Inject
    Pictures pictures;

    /**
     * Keeps what is read from the stream, which is never in memory as a whole.
     *
     * @param name as the part's header says, or null
     * @throws TooLarge  beyond {@code files.max-size}
     * @throws OverQuota when the account's files together would pass {@code files.quota}
     * @throws Invalid   when it is empty
     * @throws TooMany   beyond 60 at once and one every two seconds
     * @throws TryAgain  where no room is left on the disk
     */
    FileView add(UUID owner, String name, InputStream content) throws IOException {
        Limit.UPLOADS.take(owner);
        if (!space.isLeft()) throw new TryAgain();
        try (Spool upload = Spool.of(content, most)) {
            if (upload.size() == 0) throw new Invalid("file", "must not be empty");
            FileName called = FileName.ofHeader(name);
            String type = Types.of(upload.head(), called);
            Optional<Picture> picture = pictures.read(upload.path(), type, PREVIEW);
            FileView file = new FileView(
                    Ids.next(),
                    called.value(),
                    type,
                    upload.size(),
                    picture.map(Picture::width).orElse(null),
                    picture.map(Picture::height).orElse(null));
            store.add(
                    owner, file, upload, picture.map(one -> one.within(PREVIEW)).orElse(null), quota);
            return file;
        }
    }

    /** @throws NoSuchFile when it is gone */
    public Content content(UUID id) {
        return find(id).orElseThrow(NoSuchFile::new);
    }

    public Optional<Content> find(UUID id) {
        return store.find(id)
                .map(file -> new Content(
                        file.name(),
                        file.drawn() ? file.type() : Types.UNKNOWN,
                        file.size(),
                        id.toString(),
                        (from, length, to) -> chunks.copy(id, false, from, length, to)));
    }

    /** What an account uploaded and still holds, oldest first. */
    public Page<FileView> of(UUID owner, String cursor, int limit) {
        List<String> after = Cursor.parse(cursor, 1);
        List<FileView> files = store.of(owner, after.isEmpty() ? null : Cursor.id(after.get(0)), limit + 1);
        if (files.size() <= limit) return new Page<>(files, null);
        return new Page<>(
                files.subList(0, limit), Cursor.of(files.get(limit - 1).id().toString()));
    }

    /** @throws NoSuchFile when it is gone, or has none */
    public Content preview(UUID id) {
        FileView file = store.find(id).orElseThrow(NoSuchFile::new);
        String type = store.previewType(id).orElseThrow(NoSuchFile::new);
        return new Content(
                file.name(),
                type,
                store.previewSize(id),
                id + "-preview",
                (from, length, to) -> chunks.copy(id, true, from, length, to));
    }

    /**
     * Some of an account's files that no message carries go.
     *
     * @return whether there may be more
     */
    public boolean eraseUnused(UUID owner) {
        return store.eraseUnused(owner, AT_ONCE) == AT_ONCE;
    }

    /** Those of them that no message carries any more go, in the transaction of whoever calls. */
    public void eraseUnused(Collection<UUID> files) {
        store.eraseUnused(files);
    }
}
