package org.parley.message;

import java.util.List;
import org.parley.conversation.Recipient;
import org.parley.platform.Refusal;

/** What became of one message of a batch. */
sealed interface Outcome {
    record Stored(MessageView message, List<Recipient> recipients) implements Outcome {}

    /** An earlier try had stored it. */
    record Repeated(MessageView message) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
}
