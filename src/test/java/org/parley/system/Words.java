package org.parley.system;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Collection;

/** JSON bodies, written as a list of names and values. */
final class Words {
    private Words() {}

    /** {@code json("a", 1, "b", "two")}: members whose value is null are left out. */
    static String json(Object... namesAndValues) {
        return object(namesAndValues).toString();
    }

    static JsonObject object(Object... namesAndValues) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) object.add((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return object.build();
    }

    /** @throws jakarta.json.JsonException where it is not a JSON object */
    static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static JsonValue value(Object value) {
        if (value instanceof JsonValue json) return json;
        if (value instanceof Boolean truth) return truth ? JsonValue.TRUE : JsonValue.FALSE;
        if (value instanceof Number number) return Json.createValue(number.longValue());
        if (value instanceof Collection<?> list) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            list.forEach(item -> array.add(value(item)));
            return array.build();
        }
        return Json.createValue(value.toString());
    }
}
