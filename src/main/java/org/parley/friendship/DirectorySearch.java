package org.parley.friendship;

import java.text.Normalizer;
import java.util.List;
import org.parley.account.Username;
import org.parley.platform.Cursor;
import org.parley.platform.Invalid;
import org.parley.platform.Page;

/**
 * What somebody looks for among the accounts.
 *
 * @param q      part of a username or display name in any case, or null for all
 * @param online only who is seen online, only who is not, or null for both
 * @param after  the username that the last page ended with, or null
 * @param limit  1 to 100
 */
public record DirectorySearch(String q, Boolean online, Username after, int limit) {
    static final int MAX_LENGTH = 200;

    /** @throws Invalid when one of them is not what it should be */
    public static DirectorySearch of(String q, String presence, Integer limit, String cursor) {
        return new DirectorySearch(
                words(q), online(presence), after(cursor), Cursor.limit(limit, Cursor.DEFAULT_LIMIT));
    }

    private static String words(String q) {
        if (q == null || q.isBlank()) return null;
        String words = Normalizer.normalize(q.strip(), Normalizer.Form.NFC);
        if (words.codePointCount(0, words.length()) > MAX_LENGTH) {
            throw new Invalid("q", "must be at most " + MAX_LENGTH + " characters");
        }
        if (!Words.storable(words)) throw new Invalid("q", "holds characters that are not text");
        return words;
    }

    private static Boolean online(String presence) {
        if (presence == null || presence.isEmpty()) return null;
        return switch (presence) {
            case "online" -> true;
            case "offline" -> false;
            default -> throw new Invalid("presence", "must be online or offline");
        };
    }

    private static Username after(String cursor) {
        List<String> key = Cursor.parse(cursor, 1);
        if (key.isEmpty()) return null;
        return Username.find(key.get(0)).orElseThrow(Cursor::notOurs);
    }

    /** The words as a pattern: what they hold is meant literally, with {@code !} before what would not be. */
    String pattern() {
        return "%" + q.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** @param rows one more than the limit, where there are more */
    Page<Profile> page(List<ProfileRow> rows) {
        List<Profile> items =
                rows.stream().limit(limit).map(ProfileRow::profile).toList();
        boolean more = rows.size() > limit;
        return new Page<>(items, more ? Cursor.of(items.get(limit - 1).username()) : null);
    }
}
