package org.parley.system;

import jakarta.json.JsonObject;

/** A message as a client sees it. */
record Message(
        String id,
        long seq,
        long rev,
        String conversation,
        String sender,
        String clientId,
        String body,
        boolean deleted) {
    static Message of(JsonObject json) {
        return new Message(
                json.getString("id"),
                json.getJsonNumber("seq").longValue(),
                json.getJsonNumber("rev").longValue(),
                json.getString("conversation"),
                json.getString("sender", null),
                json.getString("clientId"),
                json.getString("body", null),
                json.getBoolean("deleted"));
    }
}
