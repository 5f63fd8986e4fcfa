package org.parley.platform;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;

/** What any JSON text from outside must be before it is looked at: one object in valid UTF-8, small, shallow. */
public final class JsonText {
    /** Octets of one body or one frame. */
    public static final int MAX_BYTES = 64 * 1024;

    private static final int MAX_DEPTH = 32;
    private static final int MAX_NUMBER = 20;
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private JsonText() {}

    /**
     * @throws Malformed when it is not that
     * @throws Invalid   when a text in it has NUL or half a surrogate pair, which no store keeps
     */
    public static void check(byte[] body) {
        check(decode(body));
    }

    /** The same for text that the container decoded; its length is the container's to bound. */
    public static void check(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) throw notAnObject();
            walk(parser);
        } catch (JsonException | NoSuchElementException | IllegalStateException notJson) {
            throw notAnObject();
        }
    }

    private static void walk(JsonParser parser) {
        int depth = 1;
        String member = "body";
        while (parser.hasNext()) {
            switch (parser.next()) {
                case START_OBJECT, START_ARRAY -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                case KEY_NAME -> {
                    if (depth == 1) member = parser.getString();
                    checkText(parser.getString(), "body");
                }
                case VALUE_STRING -> checkText(parser.getString(), member);
                case VALUE_NUMBER -> {
                    if (parser.getString().length() > MAX_NUMBER) {
                        throw new Malformed("Numbers have at most " + MAX_NUMBER + " characters here.");
                    }
                }
                default -> {}
            }
            if (depth > MAX_DEPTH) throw new Malformed("This is nested deeper than " + MAX_DEPTH + " levels.");
        }
    }

    private static void checkText(String text, String member) {
        boolean bad = text.indexOf('\0') >= 0
                || text.codePoints().anyMatch(c -> c <= Character.MAX_VALUE && Character.isSurrogate((char) c));
        if (bad) throw new Invalid(member, "has characters that are no text");
    }

    private static String decode(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Malformed("This is not UTF-8.");
        }
    }

    private static Malformed notAnObject() {
        return new Malformed("This is not a JSON object.");
    }
}
