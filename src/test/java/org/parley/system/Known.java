package org.parley.system;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One conversation, as a client knows it. */
final class Known {
    final String id;
    final SortedMap<Long, JsonObject> messages = new TreeMap<>();
    long rev;
    private long lastSeq;
    private long unread;
    private boolean writable;
    private JsonObject shown;
    private JsonObject me;
    private JsonObject peerState;

    Known(JsonObject conversation) {
        id = conversation.getString("id");
        me = conversation.getJsonObject("me");
        takes(conversation);
        rev = conversation.getJsonNumber("rev").longValue();
    }

    /** A frame may have been on its way while a newer answer came. */
    boolean isNewerThan(JsonObject conversation) {
        return number(conversation, "rev") < number(shown, "rev");
    }

    /** Everything but {@code rev}, which only messages move, and the pointers, which never go back in one view. */
    void takes(JsonObject conversation) {
        shown = conversation;
        writable = conversation.getBoolean("writable");
        placed(conversation);
    }

    /** What a conversation and an entry of the state have in common. */
    void placed(JsonObject entry) {
        if (shown.getString("kind").equals("room")) shown = asIn(entry);
        JsonObject newer = entry.getJsonObject("me");
        boolean same = number(newer, "view") == view();
        JsonObject older = me;
        me = same
                ? risen(
                        risen(newer, "readSeq", number(older, "readSeq")),
                        "deliveredSeq",
                        number(older, "deliveredSeq"))
                : newer;
        JsonObject before = peerState;
        peerState = entry.getJsonObject("peerState");
        if (same && before != null && peerState != null) {
            peerHas("readSeq", number(before, "readSeq"));
            peerHas("deliveredSeq", number(before, "deliveredSeq"));
        }
        lastSeq = Math.max(lastSeq, number(entry, "lastSeq"));
        unread = number(entry, "unread");
    }

    private JsonObject asIn(JsonObject entry) {
        return Json.createObjectBuilder(shown)
                .add("title", entry.get("title"))
                .add("members", entry.get("members"))
                .add("rev", entry.get("rev"))
                .build();
    }

    long view() {
        return number(me, "view");
    }

    String peer() {
        JsonObject peer = shown.getJsonObject("peer");
        return peer == null ? null : peer.getString("username");
    }

    void isWritable(boolean now) {
        writable = now;
    }

    void counts(long now) {
        unread = now;
    }

    /** The same message twice, or an older state of it, changes nothing. */
    void hears(JsonObject message, String myself) {
        long seq = number(message, "seq");
        boolean fresh = seq > lastSeq;
        boolean own = myself.equals(message.getString("sender", null));
        if (fresh && !own && !message.getBoolean("deleted") && !isNotice(message)) unread = Math.min(100, unread + 1);
        lastSeq = Math.max(lastSeq, seq);
        messages.merge(seq, message, (older, newer) -> number(newer, "rev") < number(older, "rev") ? older : newer);
    }

    static boolean isNotice(JsonObject message) {
        return message.getString("kind").equals("notice");
    }

    /** {@code readSeq} or {@code deliveredSeq}; who has read has received. */
    void iHave(String pointer, long seq) {
        me = risen(me, pointer, seq);
        if (pointer.equals("readSeq")) me = risen(me, "deliveredSeq", seq);
        if (number(me, "readSeq") >= lastSeq) unread = 0;
    }

    void peerHas(String pointer, long seq) {
        if (peerState == null) return;
        peerState = risen(peerState, pointer, seq);
        if (pointer.equals("readSeq")) peerState = risen(peerState, "deliveredSeq", seq);
    }

    /** All of it in words that can be compared and read. */
    Map<String, String> inWords() {
        Map<String, String> words = new TreeMap<>();
        words.put("title", shown.getString("title", null));
        words.put("members", String.valueOf(shown.get("members")));
        words.put("unread", String.valueOf(unread));
        words.put("writable", String.valueOf(writable));
        words.put("me", sorted(me));
        words.put("peer", peerState == null ? "hidden" : sorted(peerState));
        messages.forEach((seq, message) -> words.put("message %03d".formatted(seq), inWords(message)));
        return words;
    }

    /** Of whom a notice tells, the name alone: whether they are online is no part of it. */
    private static String inWords(JsonObject message) {
        if (!isNotice(message)) return sorted(message);
        JsonObject notice = message.getJsonObject("notice");
        JsonObject about = notice.getJsonObject("account");
        String name = about == null ? "nobody" : about.getString("username");
        return sorted(Json.createObjectBuilder(message)
                .add("notice", notice.getString("event") + " " + name)
                .build());
    }

    private static String sorted(JsonObject json) {
        Map<String, JsonValue> members = new TreeMap<>(json);
        members.values().removeIf(value -> value == JsonValue.NULL);
        return members.toString();
    }

    private static JsonObject risen(JsonObject place, String pointer, long seq) {
        if (number(place, pointer) >= seq) return place;
        return Json.createObjectBuilder(place).add(pointer, seq).build();
    }

    static long number(JsonObject json, String name) {
        JsonNumber number = json.getJsonNumber(name);
        return number == null ? 0 : number.longValue();
    }
}
