package org.parley.account;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.parley.platform.Checks;
import org.parley.platform.Invalid;

/** Changes to one's own account; null leaves as it is; an empty title or locale takes it away. */
record ProfileChange(
        DisplayName displayName,
        Title title,
        String locale,
        Boolean receipts,
        Boolean presenceVisible,
        String contactsFrom) {
    private static final Set<String> CONTACTS_FROM = Set.of(Account.EVERYONE, "nobody");
    private static final int LONGEST_LOCALE = 35;

    /** @throws Invalid with all that cannot be accepted */
    static ProfileChange of(ProfilePatch patch) {
        Checks checks = new Checks();
        ProfileChange change = new ProfileChange(
                patch.displayName() == null ? null : checks.check(() -> new DisplayName(patch.displayName())),
                patch.title() == null ? null : checks.check(() -> new Title(patch.title())),
                patch.locale() == null ? null : checks.check(() -> locale(patch.locale())),
                patch.receipts(),
                patch.presenceVisible(),
                patch.contactsFrom() == null ? null : checks.check(() -> contactsFrom(patch.contactsFrom())));
        checks.done();
        return change;
    }

    private static String locale(String tag) {
        if (tag.isEmpty()) return tag;
        try {
            String normal = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            if (normal.length() <= LONGEST_LOCALE) return normal;
        } catch (IllformedLocaleException notOne) {
            // told below
        }
        throw new Invalid("locale", "must be a language tag such as en or zh-CN");
    }

    private static String contactsFrom(String text) {
        if (CONTACTS_FROM.contains(text)) return text;
        throw new Invalid("contactsFrom", "must be everyone or nobody");
    }
}
