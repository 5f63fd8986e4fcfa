package org.parley.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.parley.limit.Limit;
import org.parley.platform.Invalid;
import org.parley.platform.Sql;
import org.parley.platform.TooMany;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/** The pictures of accounts: drawn anew from what was sent, so that nothing but pixels is kept of it. */
@ApplicationScoped
public class Avatars {
    /** Each side, in pixels. */
    private static final int SIDE = 256;

    private final long most = Settings.current().bytes(Setting.FILES_MAX_SIZE);

    @Inject
    Pictures pictures;

    @Inject
    AvatarStore store;

    @Inject
    Sql sql;

    /** The picture of an account, as it stands now. */
    record Avatar(String version, Content content) {}

    /**
     * The middle of the picture, as a square of 256 pixels.
     *
     * @throws Invalid  when it is no picture, or has more than 32 million pixels
     * @throws TooLarge beyond {@code files.max-size}
     * @throws TooMany  beyond 10 at once and one every ten seconds
     */
    public void change(UUID account, InputStream content) throws IOException {
        Limit.AVATARS.take(account);
        try (Spool upload = Spool.of(content, most)) {
            String type = Types.of(upload.head(), FileName.NONE);
            Picture picture = pictures.read(upload.path(), type, SIDE)
                    .orElseThrow(() -> new Invalid("file", "must be a PNG, JPEG, GIF, BMP or WebP picture"));
            store.put(account, picture.square(SIDE));
        }
    }

    /** Nothing but initials from now on. */
    public void remove(UUID account) {
        Limit.AVATARS.take(account);
        store.remove(account);
    }

    /** @throws NoSuchAvatar where there is none */
    Avatar get(String username) {
        return find(username).orElseThrow(NoSuchAvatar::new);
    }

    public Optional<Content> content(String username) {
        return find(username).map(Avatar::content);
    }

    private Optional<Avatar> find(String username) {
        return sql.one(
                "select a.username, a.avatar, p.type, p.bytes from account a join avatar p on p.account_id = a.id"
                        + " where a.username = lower(?) and a.avatar is not null and a.erased_at is null",
                row -> avatar(
                        row.getString("username"),
                        Long.toString(row.getLong("avatar"), Character.MAX_RADIX),
                        row.getString("type"),
                        row.getBytes("bytes")),
                username);
    }

    private static Avatar avatar(String username, String version, String type, byte[] bytes) {
        String name = username + (type.equals("image/png") ? ".png" : ".jpg");
        return new Avatar(version, new Content(name, type, bytes.length, version, (from, length, to) -> {
            var in = new ByteArrayInputStream(bytes);
            in.skipNBytes(from);
            to.write(in.readNBytes(Math.toIntExact(length)));
        }));
    }
}
