package org.parley.system;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One conversation, as one person uses it over HTTP. */
record ChatApi(Person person, String id) {
    /** Said once, under a new client id. */
    Message says(String body) {
        return Message.of(sends(Unique.suffix(), body).accepted().json());
    }

    Answer sends(String clientId, String body) {
        return person.posts(path("/messages"), "clientId", clientId, "body", body);
    }

    Answer sendsFiles(String clientId, String body, String... files) {
        return person.posts(path("/messages"), "clientId", clientId, "body", body, "files", List.of(files));
    }

    Answer sendsReply(String clientId, String body, long replyTo) {
        return person.posts(path("/messages"), "clientId", clientId, "body", body, "replyTo", replyTo);
    }

    /** The conversation as this person sees it. */
    Answer looks() {
        return person.gets(path(""));
    }

    /** The newest page. */
    List<Message> history() {
        return messages(page(""));
    }

    /** Page by page, from the first message on. */
    List<Message> everything() {
        List<Message> all = new ArrayList<>();
        Answer page;
        do {
            long last = all.isEmpty() ? 0 : all.get(all.size() - 1).seq();
            page = page("?limit=100&after=" + last);
            all.addAll(messages(page));
        } while (page.at("/hasAfter").equals("true"));
        return all;
    }

    /** @param query such as {@code ?before=7&limit=3} */
    Answer page(String query) {
        return person.gets(path("/messages" + query));
    }

    Answer message(long seq) {
        return person.gets(path("/messages/" + seq));
    }

    Answer changes(long after, int limit) {
        return person.gets(path("/changes?after=" + after + "&limit=" + limit));
    }

    Answer reads(long seq) {
        return person.puts(path("/read"), "seq", seq);
    }

    Answer confirmsDelivery(long seq) {
        return person.puts(path("/delivered"), "seq", seq);
    }

    Answer types() {
        return person.posts(path("/typing"));
    }

    Answer edits(long seq, String body) {
        return person.patches(path("/messages/" + seq), "body", body);
    }

    Answer reacts(long seq, String emoji) {
        return person.puts(reaction(seq, emoji));
    }

    Answer unreacts(long seq, String emoji) {
        return person.deletes(reaction(seq, emoji));
    }

    private String reaction(long seq, String emoji) {
        return path("/messages/" + seq + "/reactions/" + URLEncoder.encode(emoji, StandardCharsets.UTF_8));
    }

    Answer pins(long seq) {
        return person.puts(path("/messages/" + seq + "/pin"));
    }

    Answer unpins(long seq) {
        return person.deletes(path("/messages/" + seq + "/pin"));
    }

    /** What is pinned, last pinned first. */
    Answer pinned() {
        return person.gets(path("/pins"));
    }

    /** Whom it has reached. */
    Answer asksAbout(long seq) {
        return person.gets(path("/messages/" + seq + "/info"));
    }

    Answer deletesForEveryone(long seq) {
        return person.deletes(path("/messages/" + seq + "?for=everyone"));
    }

    Answer deletesForMe(long seq) {
        return person.deletes(path("/messages/" + seq + "?for=me"));
    }

    Answer clears() {
        return person.deletes(path("/history"));
    }

    Answer sets(String setting, boolean on) {
        return person.puts(path("/settings"), setting, on);
    }

    long unread() {
        return looks().accepted().number("/unread");
    }

    long rev() {
        return looks().accepted().number("/rev");
    }

    /** The same conversation in somebody else's hands. */
    ChatApi as(Person other) {
        return new ChatApi(other, id);
    }

    String path(String rest) {
        return "/conversations/" + id + rest;
    }

    static List<Message> messages(Answer page) {
        return page.accepted().items().stream().map(Message::of).toList();
    }

    static List<String> bodies(Answer page) {
        return messages(page).stream().map(Message::body).toList();
    }
}
