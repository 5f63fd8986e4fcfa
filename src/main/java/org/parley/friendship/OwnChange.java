package org.parley.friendship;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.parley.account.ProfilePatch;
import org.parley.platform.Malformed;

/** A change of one's own account as it was sent: of what one may do without, null takes it away (RFC 7396). */
public record OwnChange(
        String displayName,
        JsonValue title,
        JsonValue locale,
        Boolean receipts,
        Boolean presenceVisible,
        String contactsFrom) {
    /** @throws Malformed when a text is something else */
    ProfilePatch patch() {
        return new ProfilePatch(displayName, text(title), text(locale), receipts, presenceVisible, contactsFrom);
    }

    private static String text(JsonValue value) {
        if (value == null) return null;
        if (value == JsonValue.NULL) return "";
        if (value instanceof JsonString text) return text.getString();
        throw new Malformed("This is not what is expected here.");
    }
}
