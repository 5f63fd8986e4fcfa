package org.parley.realtime;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.parley.platform.Malformed;

/** Every frame that a client may send. */
sealed interface ClientFrame {
    JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    /** Comes back on the answer; null where the frame had none. */
    String ref();

    record Auth(String ref, String token) implements ClientFrame {}

    record Send(
            String ref,
            String conversation,
            String clientId,
            String body,
            Long replyTo,
            List<String> files,
            boolean forwarded)
            implements ClientFrame {}

    record Delivered(String ref, String conversation, long seq) implements ClientFrame {}

    record Read(String ref, String conversation, long seq) implements ClientFrame {}

    record Typing(String ref, String conversation) implements ClientFrame {}

    record Ping(String ref) implements ClientFrame {}

    /** @throws BadFrame when it is not a flat JSON object of a known type, with fields of the right types */
    static ClientFrame parse(String text) {
        Fields fields = new Fields(object(text));
        String ref = fields.text("ref");
        String type = fields.text("type");
        return switch (type == null ? "" : type) {
            case "send" ->
                new Send(
                        ref,
                        fields.text("conversation"),
                        fields.text("clientId"),
                        fields.text("body"),
                        fields.number("replyTo"),
                        fields.texts("files"),
                        fields.flag("forwarded"));
            case "delivered" -> new Delivered(ref, fields.text("conversation"), fields.place("seq"));
            case "read" -> new Read(ref, fields.text("conversation"), fields.place("seq"));
            case "typing" -> new Typing(ref, fields.text("conversation"));
            case "ping" -> new Ping(ref);
            case "auth" -> new Auth(ref, fields.text("token"));
            default -> throw new BadFrame(ref, "There is no frame of this type.");
        };
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (RuntimeException notAnObject) {
            throw new BadFrame(null, "A frame is one JSON object.");
        }
    }

    /** A frame that breaks the protocol; the third one closes the socket. */
    final class BadFrame extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String ref;

        BadFrame(String ref, String detail) {
            super(detail, null, false, false);
            this.ref = ref;
        }

        String ref() {
            return ref;
        }

        Malformed refusal() {
            return new Malformed(getMessage());
        }
    }

    /** Reads members by their types; absent and null are the same. */
    record Fields(JsonObject object) {
        private JsonValue value(String name) {
            JsonValue value = object.get(name);
            return value == null || value == JsonValue.NULL ? null : value;
        }

        String text(String name) {
            JsonValue value = value(name);
            if (value == null) return null;
            if (value instanceof JsonString string) return string.getString();
            throw wrong(name, "a string");
        }

        Long number(String name) {
            JsonValue value = value(name);
            if (value == null) return null;
            if (value instanceof JsonNumber number && number.isIntegral()) {
                try {
                    return number.longValueExact();
                } catch (ArithmeticException tooLarge) {
                    throw wrong(name, "a number of at most 19 digits");
                }
            }
            throw wrong(name, "a whole number");
        }

        long place(String name) {
            Long number = number(name);
            if (number == null || number < 0) throw wrong(name, "a number, 0 or more");
            return number;
        }

        List<String> texts(String name) {
            JsonValue value = value(name);
            if (value == null) return List.of();
            if (value instanceof JsonArray array && array.stream().allMatch(JsonString.class::isInstance)) {
                return array.getValuesAs(JsonString::getString);
            }
            throw wrong(name, "a list of strings");
        }

        boolean flag(String name) {
            JsonValue value = value(name);
            if (value == null || value == JsonValue.FALSE) return false;
            if (value == JsonValue.TRUE) return true;
            throw wrong(name, "true or false");
        }

        private BadFrame wrong(String name, String expected) {
            String ref = object.get("ref") instanceof JsonString string ? string.getString() : null;
            return new BadFrame(ref, name + " must be " + expected + ".");
        }
    }
}
