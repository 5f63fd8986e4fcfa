package org.parley.system;

import jakarta.json.JsonObject;

/** One thing that the server said, and when it arrived ({@link System#nanoTime}). */
record Frame(JsonObject json, long nanos) {
    String type() {
        return json.getString("type");
    }

    /** The text or number or truth at a JSON pointer; null where there is nothing. */
    String at(String pointer) {
        return Answer.text(Answer.find(json, pointer));
    }

    long number(String pointer) {
        String text = at(pointer);
        if (text == null) throw new AssertionError("nothing at " + pointer + " of " + json);
        return Long.parseLong(text);
    }

    boolean is(String type) {
        return type.equals(type());
    }

    boolean has(String pointer, Object value) {
        return value.toString().equals(at(pointer));
    }

    Message message() {
        return Message.of(json.getJsonObject("message"));
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
