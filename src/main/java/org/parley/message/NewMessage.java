package org.parley.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.parley.platform.Ids;
import org.parley.platform.Invalid;
import org.parley.platform.Violation;

/**
 * What somebody wants to say: a body of 1 to 4000 code points once white space is taken from both ends, kept exactly;
 * with files it may be empty.
 *
 * @param clientId 1 to 64 of {@code A-Za-z0-9_-}, made by the client: the same one is the same message
 * @param replyTo  the {@code seq} that it answers, or null
 * @param files    at most 10, each once
 * @param forwarded whether the words are passed on from another conversation
 */
public record NewMessage(String clientId, String body, Long replyTo, List<UUID> files, boolean forwarded) {
    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int MAX_FILES = 10;

    /** @throws Invalid naming each field that cannot be accepted */
    public NewMessage {
        body = Text.stripped(body);
        files = List.copyOf(files);
        List<Violation> violations = new ArrayList<>();
        if (clientId == null || !CLIENT_ID.matcher(clientId).matches()) {
            violations.add(new Violation("clientId", "must be 1 to 64 of A–Z, a–z, 0–9, _ and -"));
        }
        if (files.isEmpty() || !body.isEmpty()) Text.wrong(body).ifPresent(violations::add);
        if (files.size() > MAX_FILES) {
            violations.add(new Violation("files", "must be at most " + MAX_FILES));
        } else if (Set.copyOf(files).size() < files.size()) {
            violations.add(new Violation("files", "must name each file once"));
        }
        if (!violations.isEmpty()) throw new Invalid(violations);
    }

    /** Words alone. */
    public NewMessage(String clientId, String body, Long replyTo, boolean forwarded) {
        this(clientId, body, replyTo, List.of(), forwarded);
    }

    /**
     * @param files ids as a client wrote them, or null
     * @throws Invalid naming each field that cannot be accepted
     */
    public static NewMessage of(String clientId, String body, Long replyTo, List<String> files, boolean forwarded) {
        List<UUID> ids = new ArrayList<>();
        for (String file : files == null ? List.<String>of() : files) {
            ids.add(Ids.parse(file).orElseThrow(() -> new Invalid("files", Attachments.NONE)));
        }
        return new NewMessage(clientId, body, replyTo, ids, forwarded);
    }
}
