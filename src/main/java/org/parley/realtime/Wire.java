package org.parley.realtime;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import org.parley.message.MessageView;
import org.parley.platform.Ids;
import org.parley.platform.Problem;
import org.parley.platform.Refusal;

/** Writes frames as JSON text. */
final class Wire {
    private static final Jsonb JSON = JsonbBuilder.create();

    private Wire() {}

    static String text(Frame frame) {
        String members = JSON.toJson(frame);
        return "{\"type\":\"" + frame.type() + (members.length() == 2 ? "\"}" : "\"," + members.substring(1));
    }

    static String error(String ref, Refusal refusal) {
        return text(new Frame.Error(ref, Problem.of(refusal, "urn:uuid:" + Ids.next())));
    }

    static String message(MessageView message) {
        return JSON.toJson(message);
    }

    /** The message is written once; only {@code after} differs between those who get it. */
    static String frame(long after, String message) {
        return "{\"type\":\"message\",\"after\":" + after + ",\"message\":" + message + "}";
    }
}
