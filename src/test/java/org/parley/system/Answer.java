package org.parley.system;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;

/** What a call was answered with. */
record Answer(String call, int status, HttpHeaders headers, String body) {
    static Answer of(HttpResponse<String> response, String call) {
        return new Answer(call, response.statusCode(), response.headers(), response.body());
    }

    /** This answer, where the story goes on only if the call was accepted. */
    Answer accepted() {
        if (status / 100 != 2) throw new AssertionError("expected success: " + this);
        return this;
    }

    /** Whether its body is of this type. */
    boolean is(String mediaType) {
        return headers.firstValue("Content-Type").orElse("").startsWith(mediaType);
    }

    JsonObject json() {
        try {
            return Words.read(body);
        } catch (JsonException e) {
            throw new AssertionError("not a JSON object: " + this, e);
        }
    }

    /** The text or number or truth at a JSON pointer; null where there is nothing. */
    String at(String pointer) {
        return text(find(json(), pointer));
    }

    long number(String pointer) {
        String text = at(pointer);
        if (text == null) throw new AssertionError("nothing at " + pointer + " of " + this);
        return Long.parseLong(text);
    }

    List<JsonObject> items() {
        return list("/items");
    }

    List<JsonObject> list(String pointer) {
        if (!(find(json(), pointer) instanceof JsonArray array))
            throw new AssertionError("no list at " + pointer + " of " + this);
        return array.getValuesAs(JsonObject.class);
    }

    static JsonValue find(JsonObject json, String pointer) {
        try {
            return Json.createPointer(pointer).getValue(json);
        } catch (JsonException nothingThere) {
            return JsonValue.NULL;
        }
    }

    static String text(JsonValue value) {
        if (value == null || value == JsonValue.NULL) return null;
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    @Override
    public String toString() {
        return call + " → " + status + " " + (body.length() > 2000 ? body.substring(0, 2000) + "…" : body);
    }
}
