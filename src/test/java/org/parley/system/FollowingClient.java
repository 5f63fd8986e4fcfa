package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.Known.number;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/**
 * A client that does what the contract says about catching up, and no more. It connects again whenever its line breaks;
 * frames are taken one after the other, by one thread.
 */
final class FollowingClient implements AutoCloseable {
    private static final Duration SILENCE = Duration.ofMillis(500);
    private static final Duration BREATH = Duration.ofMillis(20);
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final Person person;
    private final Site line;
    private final Map<String, Known> chats = new HashMap<>();
    private final Set<String> friends = new HashSet<>();
    private final Thread thread = new Thread(this::live, "client");
    private Answer state;
    private volatile boolean ended;
    private volatile LiveClient socket;
    private volatile Throwable fault;

    /** @param line the same server, by another way */
    FollowingClient(Person person, Site line) {
        this.person = person;
        this.line = line;
        for (JsonObject conversation : all(person, "/conversations?limit=100")) load(conversation);
        thread.setDaemon(true);
        thread.start();
    }

    /** Within some seconds it shows what one shows that has just begun. */
    void endsShowingWhatIsStored() {
        Shown stored = new FollowingClient(person).shows();
        await(person + "'s client").atMost(SETTLED).until(() -> shows().differencesTo(stored), List::isEmpty);
    }

    private synchronized Shown shows() {
        if (fault != null) throw new IllegalStateException(fault);
        Map<String, String> shown = new HashMap<>();
        chats.forEach((id, chat) -> chat.inWords().forEach((what, words) -> shown.put(id + " " + what, words)));
        shown.put("friends", new TreeSet<>(friends).toString());
        return new Shown(shown);
    }

    private FollowingClient(Person person) {
        this.person = person;
        this.line = null;
        for (JsonObject conversation : all(person, "/conversations?limit=100")) load(conversation);
        readFriends();
    }

    @Override
    public void close() {
        ended = true;
        if (socket != null) socket.close();
    }

    private void live() {
        while (!ended) {
            try (LiveClient now = LiveClient.open(line, "Authorization", "Bearer " + person.token())) {
                socket = now;
                follow(now);
                now.breaks();
            } catch (CompletionException | UncheckedIOException noLine) {
                LockSupport.parkNanos(BREATH.toNanos());
            } catch (RuntimeException | Error defect) {
                fault = defect;
                return;
            }
        }
    }

    /** Until it ends: a line on which nothing comes is asked whether it lives. */
    private void follow(LiveClient now) {
        int heard = 0;
        boolean asked = false;
        while (!ended && now.isOpen()) {
            Frame frame = now.next(heard, SILENCE);
            if (frame != null) {
                hears(frame);
                heard++;
                asked = false;
            } else if (asked) {
                return;
            } else {
                now.says("type", "ping", "ref", "alive");
                asked = true;
            }
        }
    }

    private synchronized void hears(Frame frame) {
        JsonObject json = frame.json();
        switch (frame.type()) {
            case "hello" -> catchUp();
            case "message" -> message(json.getJsonObject("message"), number(json, "after"));
            case "conversation" -> conversation(json.getJsonObject("conversation"));
            case "delivered" -> pointer(json, "deliveredSeq");
            case "read" -> pointer(json, "readSeq");
            case "unread" -> {
                Known chat = chats.get(json.getString("conversation"));
                if (chat != null) chat.counts(number(json, "unread"));
            }
            case "friendship" -> {
                String username = json.getJsonObject("account").getString("username");
                if (json.getString("state").equals("friend")) friends.add(username);
                else friends.remove(username);
            }
            default -> {}
        }
    }

    /** What comes late was known already, and may have been hidden since. */
    private void message(JsonObject message, long after) {
        Known chat = chats.get(message.getString("conversation"));
        if (chat == null) {
            loadAgain(message.getString("conversation"));
        } else if (after > chat.rev) {
            changes(chat);
        } else if (number(message, "rev") > chat.rev) {
            chat.hears(message, person.username());
            chat.rev = Math.max(chat.rev, number(message, "rev"));
            if (Known.isNotice(message)) lookAgain(chat);
        }
    }

    private void conversation(JsonObject conversation) {
        Known chat = chats.get(conversation.getString("id"));
        if (!conversation.getJsonObject("me").containsKey("role")) chats.remove(conversation.getString("id"));
        else if (chat == null || number(conversation.getJsonObject("me"), "view") > chat.view())
            loadAgain(conversation.getString("id"));
        else chat.takes(conversation);
    }

    private void pointer(JsonObject frame, String pointer) {
        Known chat = chats.get(frame.getString("conversation"));
        if (chat == null) return;
        String username = frame.getString("username");
        if (username.equals(person.username())) chat.iHave(pointer, number(frame, "seq"));
        else if (username.equals(chat.peer())) chat.peerHas(pointer, number(frame, "seq"));
    }

    /** After the hello: everything that may have been missed. */
    private void catchUp() {
        Http http = Http.to(person.site()).as(person.token());
        if (state != null)
            http = http.with("If-None-Match", state.headers().firstValue("ETag").orElseThrow());
        Answer answer = http.get("/api/v1/state");
        if (answer.status() != 304) state = answer.accepted();
        JsonObject entries = state.json().getJsonObject("conversations");
        chats.keySet().retainAll(entries.keySet());
        for (String id : entries.keySet()) {
            JsonObject entry = entries.getJsonObject(id);
            Known chat = chats.get(id);
            if (chat == null || chat.view() != number(entry, "view")) {
                loadAgain(id);
                continue;
            }
            chat.placed(entry);
            if (number(entry, "rev") > chat.rev) changes(chat);
        }
        readFriends();
    }

    private void readFriends() {
        Map<String, String> relations = new HashMap<>();
        for (JsonObject friend : all(person, "/friends?limit=100")) {
            JsonObject account = friend.getJsonObject("account");
            relations.put(account.getString("username"), account.getString("relation"));
        }
        friends.clear();
        friends.addAll(relations.keySet());
        chats.values().stream()
                .filter(chat -> chat.peer() != null)
                .forEach(chat -> chat.isWritable("friend".equals(relations.get(chat.peer()))));
    }

    private void changes(Known chat) {
        Answer page;
        boolean noticed = false;
        do {
            page = person.gets("/conversations/" + chat.id + "/changes?limit=10&after=" + chat.rev);
            if (page.status() == 404) {
                chats.remove(chat.id);
                return;
            }
            for (JsonObject message : page.accepted().items()) {
                chat.hears(message, person.username());
                chat.rev = number(message, "rev");
                noticed |= Known.isNotice(message);
            }
        } while (page.at("/hasMore").equals("true"));
        chat.rev = page.number("/rev");
        if (noticed) lookAgain(chat);
    }

    /** A notice tells that the name of a room, or who is in it, is another. */
    private void lookAgain(Known chat) {
        Answer now = person.gets("/conversations/" + chat.id);
        if (now.status() == 200) conversation(now.json());
    }

    private void loadAgain(String id) {
        Answer conversation = person.gets("/conversations/" + id);
        if (conversation.status() == 404) chats.remove(id);
        else load(conversation.accepted().json());
    }

    /** The conversation first, its rev with it, then what was said. */
    private void load(JsonObject conversation) {
        Known chat = new Known(conversation);
        chats.put(chat.id, chat);
        long last = 0;
        Answer page;
        do {
            page = person.gets("/conversations/" + chat.id + "/messages?limit=100&after=" + last);
            if (page.status() == 404) {
                chats.remove(chat.id);
                return;
            }
            for (JsonObject message : page.accepted().items())
                chat.messages.put(last = number(message, "seq"), message);
        } while (page.at("/hasAfter").equals("true"));
    }

    private static List<JsonObject> all(Person person, String path) {
        List<JsonObject> items = new ArrayList<>();
        String cursor = null;
        do {
            Answer page = person.gets(path + (cursor == null ? "" : "&cursor=" + cursor))
                    .accepted();
            items.addAll(page.items());
            cursor = page.at("/next");
        } while (cursor != null);
        return items;
    }
}
