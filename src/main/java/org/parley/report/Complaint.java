package org.parley.report;

import java.util.UUID;
import org.parley.conversation.ConversationId;
import org.parley.platform.Checks;
import org.parley.platform.Invalid;

/**
 * A report as it can be made: about a message, or about a person.
 *
 * @param conversation null about a person
 * @param username     null about a message
 */
record Complaint(UUID conversation, Long seq, String username, Reason reason, Remark remark) {
    /**
     * @throws Invalid with all that cannot be accepted
     * @throws org.parley.conversation.NoSuchConversation for what is no id
     */
    static Complaint of(String conversation, Long seq, String username, String reason, String comment) {
        Checks checks = new Checks();
        boolean message = conversation != null && seq != null && username == null;
        boolean person = conversation == null && seq == null && username != null;
        Reason why = checks.check(() -> Reason.of(reason));
        Remark remark = checks.check(() -> new Remark(comment));
        checks.check(() -> {
            if (!message && !person) throw new Invalid("username", "is needed, or conversation and seq");
            return true;
        });
        checks.done();
        UUID id = message ? ConversationId.fromString(conversation).value() : null;
        return new Complaint(id, seq, username, why, remark);
    }
}
