package org.parley.system;

import java.util.ArrayList;
import java.util.List;

/** Somebody with an account, signed in on one device. What they do is HTTP; what they watch is a {@link LiveClient}. */
final class Person {
    private static final String API = "/api/v1";

    private final Site site;
    private final String username;
    private final String token;
    private final Http http;

    private Person(Site site, String username, String token) {
        this.site = site;
        this.username = username;
        this.token = token;
        this.http = Http.to(site).as(token);
    }

    /** A new account on the shared site, with a name that nobody else has. */
    static Person signsUp(String nickname) {
        return signsUp(Site.shared(), nickname);
    }

    static Person signsUp(Site site, String nickname) {
        return of(site, new AccountApi(site).signUp(Unique.name(nickname), AccountApi.PASSWORD));
    }

    /** The same on a machine that does much else: it takes its time over passwords, and refuses what would wait for long. */
    static Person arrives(Site site, String nickname) {
        while (true) {
            Answer answer = new AccountApi(site).signUp(Unique.name(nickname), AccountApi.PASSWORD);
            if (answer.status() != 503) return of(site, answer);
        }
    }

    /** Who just signed up or in there. */
    static Person of(Site site, Answer answer) {
        return new Person(site, answer.accepted().at("/account/username"), answer.at("/token"));
    }

    /** The same account on one more device, or after signing out, or at another site with the same store. */
    Person signsIn() {
        return signsInAt(site);
    }

    Person signsInAt(Site other) {
        Answer answer = new AccountApi(other).signIn(username, AccountApi.PASSWORD);
        return new Person(other, username, answer.accepted().at("/token"));
    }

    /** The same sign-in at another address of the same store. */
    Person at(Site other) {
        return new Person(other, username, token);
    }

    String username() {
        return username;
    }

    String token() {
        return token;
    }

    Site site() {
        return site;
    }

    /** Calls with this person's credential; the path starts after {@code /api/v1}. */
    Answer gets(String path) {
        return http.get(API + path);
    }

    Answer posts(String path, Object... namesAndValues) {
        return http.post(API + path, Words.json(namesAndValues));
    }

    Answer puts(String path, Object... namesAndValues) {
        return http.put(API + path, Words.json(namesAndValues));
    }

    Answer patches(String path, Object... namesAndValues) {
        return http.patch(API + path, Words.json(namesAndValues));
    }

    Answer deletes(String path) {
        return http.delete(API + path);
    }

    Answer sends(String method, String path, String rawBody) {
        return http.send(method, API + path, rawBody);
    }

    Answer signsOut() {
        return deletes("/sessions/current");
    }

    Answer looksUp(Person other) {
        return gets("/accounts/" + other.username);
    }

    /** What this person is told their relation with the other is. */
    String relationWith(Person other) {
        return looksUp(other).accepted().at("/relation");
    }

    /** Usernames that the directory shows, first page of a hundred. */
    List<String> findsOnline(String query) {
        return usernames(gets("/accounts?limit=100&presence=online&q=" + query));
    }

    List<String> finds(String query) {
        return usernames(gets("/accounts?limit=100&q=" + query));
    }

    Answer requests(Person other) {
        return posts("/friend-requests", "username", other.username);
    }

    Answer requests(Person other, String note) {
        return posts("/friend-requests", "username", other.username, "note", note);
    }

    Answer accepts(Person other) {
        return posts("/friend-requests/" + requestFrom(other) + "/accept");
    }

    Answer declines(Person other) {
        return posts("/friend-requests/" + requestFrom(other) + "/decline");
    }

    /** Takes back a pending request, or puts away its refusal. */
    Answer withdraws(String request) {
        return deletes("/friend-requests/" + request);
    }

    Answer removes(Person other) {
        return deletes("/friends/" + other.username);
    }

    Answer blocks(Person other) {
        return puts("/blocks/" + other.username);
    }

    Answer unblocks(Person other) {
        return deletes("/blocks/" + other.username);
    }

    /** Asks and is accepted. */
    void befriends(Person other) {
        requests(other).accepted();
        other.accepts(this).accepted();
    }

    List<String> friends() {
        List<String> names = new ArrayList<>();
        gets("/friends")
                .accepted()
                .items()
                .forEach(friend -> names.add(Answer.text(Answer.find(friend, "/account/username"))));
        return names;
    }

    /** Who stands in a list of {@code GET /friend-requests}: {@code incoming}, {@code outgoing} or {@code declined}. */
    List<String> requestsIn(String list) {
        List<String> names = new ArrayList<>();
        gets("/friend-requests")
                .accepted()
                .list("/" + list)
                .forEach(request -> names.add(Answer.text(Answer.find(request, "/account/username"))));
        return names;
    }

    /** The direct conversation with the other, opened if need be. */
    ChatApi chatWith(Person other) {
        return new ChatApi(
                this,
                posts("/conversations", "username", other.username).accepted().at("/id"));
    }

    /** The counts of unread messages over all conversations. */
    long unreadInTotal() {
        return gets("/unread").accepted().number("/total");
    }

    /** Connects a live client and waits for its hello. */
    LiveClient goesLive() {
        return LiveClient.of(this);
    }

    private String requestFrom(Person other) {
        return gets("/friend-requests").accepted().list("/incoming").stream()
                .filter(request -> other.username.equals(Answer.text(Answer.find(request, "/account/username"))))
                .map(request -> request.getString("id"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(username + " has no request from " + other.username));
    }

    private static List<String> usernames(Answer answer) {
        return answer.accepted().items().stream()
                .map(profile -> profile.getString("username"))
                .toList();
    }

    @Override
    public String toString() {
        return username;
    }
}
