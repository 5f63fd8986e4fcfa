package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.Known.number;

import jakarta.json.JsonObject;
import java.io.IOException;
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
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * A client that does what the contract says about catching up, and no more. It connects again whenever its line breaks;
 * frames are taken one after the other, by one thread.
 */
final class FollowingClient implements AutoCloseable {
    private static final Duration SILENCE = Duration.ofMillis(500);
    private static final Duration BREATH = Duration.ofMillis(20);
    private static final Duration LONGEST_BREATH = Duration.ofSeconds(1);
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final Person person;
    private final Site line;
    private final Map<String, Known> chats = new HashMap<>();
    private final Set<String> friends = new HashSet<>();
    private final Set<String> owing = new HashSet<>();
    private final Thread thread = new Thread(this::live, "client");
    private final Duration silence;
    private final Ear ear;
    private Answer state;
    private volatile boolean ended;
    private volatile LiveClient socket;
    private volatile Throwable fault;

    /** Hears what the client hears, when the client has taken it in. */
    interface Ear {
        void hears(LiveClient socket, Frame frame);

        /** Whoever ended it. */
        default void ends(LiveClient socket) {}
    }

    /** @param line the same server, by another way */
    FollowingClient(Person person, Site line) {
        this(person, line, SILENCE, (socket, frame) -> {});
    }

    /** @param silence after which it asks whether the line lives, and after which again it takes another */
    FollowingClient(Person person, Site line, Duration silence, Ear ear) {
        this.person = person;
        this.line = line;
        this.silence = silence;
        this.ear = ear;
        for (JsonObject conversation : all("/conversations?limit=100")) load(conversation);
        thread.setDaemon(true);
        thread.start();
    }

    /** Within some seconds it shows what one shows that has just begun. */
    void endsShowingWhatIsStored() {
        await(person + "'s client").atMost(SETTLED).until(this::differencesToTheStore, List::isEmpty);
    }

    /** To what one shows that has just begun. */
    List<String> differencesToTheStore() {
        return shows().differencesTo(new FollowingClient(person).shows());
    }

    /** What it should not have come to; null where all is well. */
    Throwable fault() {
        return fault;
    }

    /** The socket that is open now, or was last; null before the first. */
    LiveClient socket() {
        return socket;
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
        this.silence = SILENCE;
        this.ear = null;
        for (JsonObject conversation : all("/conversations?limit=100")) load(conversation);
        readFriends();
    }

    @Override
    public void close() {
        ended = true;
        if (socket != null) socket.close();
    }

    private void live() {
        int tries = 0;
        while (!ended) {
            long before = System.nanoTime();
            try (LiveClient now = LiveClient.open(line, "Authorization", "Bearer " + person.token())) {
                socket = now;
                follow(now);
                ear.ends(now);
                now.breaks();
            } catch (CompletionException | UncheckedIOException noLine) {
                // another one is taken
            } catch (RuntimeException | Error defect) {
                fault = defect;
                return;
            }
            tries = System.nanoTime() - before > LONGEST_BREATH.toNanos() ? 0 : Math.min(tries + 1, 10);
            LockSupport.parkNanos(breath(tries));
        }
    }

    /** Doubling, with full jitter, so that many who were cut at once do not come back at once. */
    private static long breath(int tries) {
        long most = Math.min(BREATH.toNanos() << tries, LONGEST_BREATH.toNanos());
        return ThreadLocalRandom.current().nextLong(most) + 1;
    }

    /** Until it ends: a line on which nothing comes is asked whether it lives. */
    private void follow(LiveClient now) {
        int heard = 0;
        boolean asked = false;
        while (!ended && now.isOpen()) {
            Frame frame = now.next(heard, owing.isEmpty() ? silence : BREATH);
            if (frame == null && !owing.isEmpty()) {
                pays();
            } else if (frame != null) {
                hears(frame);
                ear.hears(now, frame);
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
            case "ack" -> owing.add(json.getString("conversation"));
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

    /** What it said itself comes in no frame to the socket that said it. */
    private synchronized void pays() {
        for (String id : owing) if (chats.containsKey(id)) changes(chats.get(id));
        owing.clear();
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
        else if (!chat.isNewerThan(conversation)) chat.takes(conversation);
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
        Answer answer = served(http.get("/api/v1/state"));
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
        for (JsonObject friend : all("/friends?limit=100")) {
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
            page = gets("/conversations/" + chat.id + "/changes?limit=10&after=" + chat.rev);
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
        Answer now = gets("/conversations/" + chat.id);
        if (now.status() == 200) conversation(now.json());
    }

    private void loadAgain(String id) {
        Answer conversation = gets("/conversations/" + id);
        if (conversation.status() == 404) chats.remove(id);
        else load(conversation.accepted().json());
    }

    /** The conversation first, its rev with it, then what was said. */
    private void load(JsonObject conversation) {
        Known chat = new Known(conversation);
        long last = 0;
        Answer page;
        do {
            page = gets("/conversations/" + chat.id + "/messages?limit=100&after=" + last);
            if (page.status() == 404) {
                chats.remove(chat.id);
                return;
            }
            for (JsonObject message : page.accepted().items())
                chat.messages.put(last = number(message, "seq"), message);
        } while (page.at("/hasAfter").equals("true"));
        chats.put(chat.id, chat);
    }

    private Answer gets(String path) {
        return served(person.gets(path));
    }

    /** What cannot be answered now is asked again over a new line. */
    private static Answer served(Answer answer) {
        if (answer.status() < 500) return answer;
        throw new UncheckedIOException(new IOException(answer.toString()));
    }

    private List<JsonObject> all(String path) {
        List<JsonObject> items = new ArrayList<>();
        String cursor = null;
        do {
            Answer page =
                    gets(path + (cursor == null ? "" : "&cursor=" + cursor)).accepted();
            items.addAll(page.items());
            cursor = page.at("/next");
        } while (cursor != null);
        return items;
    }
}
