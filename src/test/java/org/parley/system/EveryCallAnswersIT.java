package org.parley.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.parley.system.ParleyAssertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Replays each described call once, with success; {@link Contract} holds every answer against the description. */
class EveryCallAnswersIT {
    private final Person alice = Person.signsUp("alice");
    private final Person bob = Person.signsUp("bob");
    private final Person stranger = Person.signsUp("stranger");

    @TestFactory
    Stream<DynamicTest> everyDescribedCallAnswersAsDescribed() {
        alice.befriends(bob);
        return calls().entrySet().stream()
                .map(call -> dynamicTest(call.getKey(), () -> {
                    call.getValue().get().accepted();
                    assertThat(Contract.seen()).contains(call.getKey());
                }));
    }

    @Test
    void noDescribedCallIsLeftOut() {
        assertThat(calls().keySet()).containsExactlyInAnyOrderElementsOf(Contract.operationIds());
    }

    @Test
    void theDescriptionIsServedToThisMachine() {
        Http here = Http.to(Site.shared());

        assertThat(here.get("/openapi").accepted().at("/info/title")).isEqualTo("Parley");
        assertThat(here.get("/asyncapi.json").accepted().at("/info/title")).isEqualTo("Parley, live");
        assertThat(here.with("X-Forwarded-For", "203.0.113.7").get("/openapi")).hasStatus(404);
        assertThat(here.with("X-Forwarded-For", "203.0.113.7").get("/asyncapi.json"))
                .hasStatus(404);
    }

    private Map<String, Supplier<Answer>> calls() {
        Map<String, Supplier<Answer>> calls = new LinkedHashMap<>();
        accounts(calls);
        recovery(calls);
        secondFactor(calls);
        friends(calls);
        files(calls);
        conversations(calls);
        rooms(calls);
        return calls;
    }

    private void accounts(Map<String, Supplier<Answer>> calls) {
        AccountApi anybody = new AccountApi(Site.shared());
        calls.put("signUp", () -> anybody.signUp(Unique.name("carol"), AccountApi.PASSWORD));
        calls.put("signIn", () -> anybody.signIn(alice.username(), AccountApi.PASSWORD));
        calls.put("sessions", () -> alice.gets("/sessions"));
        calls.put("endSession", () -> {
            Person elsewhere = alice.signsIn();
            String id = elsewhere.gets("/sessions").items().stream()
                    .filter(session -> session.getBoolean("current"))
                    .findFirst()
                    .orElseThrow()
                    .getString("id");
            return alice.deletes("/sessions/" + id);
        });
        calls.put("signOutElsewhere", () -> alice.deletes("/sessions"));
        calls.put("signOut", () -> alice.signsIn().signsOut());
        calls.put("me", () -> alice.gets("/me"));
        calls.put("changeMe", () -> alice.patches("/me", "title", "Captain", "locale", "en"));
        calls.put(
                "changePassword",
                () -> bob.puts("/me/password", "current", AccountApi.PASSWORD, "new", "another long one 1"));
        calls.put(
                "changeEmail", () -> alice.puts("/me/email", "email", mailOf(alice), "password", AccountApi.PASSWORD));
        calls.put("eraseMe", () -> Person.signsUp("dora")
                .sends("DELETE", "/me", Words.json("password", AccountApi.PASSWORD)));
        calls.put("exportMe", () -> alice.gets("/me/export"));
        calls.put("becomeAdmin", () -> Admin.one().gets("/me"));
        calls.put("directory", () -> alice.gets("/accounts?q=" + bob.username()));
        calls.put("account", () -> alice.looksUp(bob));
        calls.put("setAvatar", () -> new FilesApi(alice).sends("PUT", "/me/avatar", "me.png", Picture.png(40, 30)));
        calls.put("avatar", () -> bob.gets("/accounts/" + alice.username() + "/avatar"));
        calls.put("removeAvatar", () -> alice.deletes("/me/avatar"));
    }

    private void recovery(Map<String, Supplier<Answer>> calls) {
        Http anybody = Http.to(Site.shared());
        calls.put("verifyEmailAgain", () -> alice.sends("POST", "/me/email/verification", null));
        calls.put("verifyEmail", () -> proves(claims(Person.signsUp("dora"))));
        calls.put(
                "forgetPassword", () -> anybody.post("/api/v1/password-resets", Words.json("login", alice.username())));
        calls.put("resetPassword", () -> {
            Person forgetful = claims(Person.signsUp("dora"));
            proves(forgetful).accepted();
            anybody.post("/api/v1/password-resets", Words.json("login", forgetful.username()))
                    .accepted();
            String token =
                    Mailbox.shared().awaits(mailOf(forgetful), "A new password").token();
            return anybody.put("/api/v1/password-resets/" + token, Words.json("password", "another long one 1"));
        });
    }

    private static Person claims(Person person) {
        person.puts("/me/email", "email", mailOf(person), "password", AccountApi.PASSWORD)
                .accepted();
        return person;
    }

    private static Answer proves(Person person) {
        String token = Mailbox.shared().awaits(mailOf(person), "Confirm").token();
        return Http.to(Site.shared()).send("PUT", "/api/v1/email-verifications/" + token, (String) null);
    }

    private void secondFactor(Map<String, Supplier<Answer>> calls) {
        String password = Words.json("password", AccountApi.PASSWORD);
        calls.put("startTotp", () -> stranger.sends("POST", "/me/totp", password));
        calls.put("confirmTotp", () -> {
            String secret = stranger.sends("POST", "/me/totp", password).at("/secret");
            return stranger.puts("/me/totp", "code", Authenticator.with(secret).code());
        });
        calls.put("renewRecoveryCodes", () -> stranger.sends("POST", "/me/totp/recovery-codes", password));
        calls.put("invite", () -> alice.sends("POST", "/invites", null));
        calls.put("invites", () -> alice.gets("/invites"));
        calls.put(
                "takeInviteBack",
                () -> alice.deletes("/invites/"
                        + alice.sends("POST", "/invites", null).accepted().at("/id")));
        calls.put("report", () -> alice.posts("/reports", "username", bob.username(), "reason", "spam"));
        calls.put("reports", () -> Admin.one().gets("/reports?state=open"));
        calls.put("closeReport", () -> Admin.one()
                .puts("/reports/" + Admin.one().gets("/reports").at("/items/0/id"), "state", "closed"));
        calls.put("endSessionsOf", () -> Admin.one()
                .deletes("/accounts/" + Person.signsUp("lost").username() + "/sessions"));
        calls.put("endTotp", () -> stranger.sends("DELETE", "/me/totp", password));
    }

    private void friends(Map<String, Supplier<Answer>> calls) {
        calls.put("friends", () -> alice.gets("/friends"));
        calls.put("removeFriend", () -> alice.removes(stranger));
        calls.put("askFriend", () -> alice.requests(stranger, "Hello"));
        calls.put("friendRequests", () -> stranger.gets("/friend-requests"));
        calls.put(
                "withdrawRequest",
                () -> alice.withdraws(alice.requests(stranger).at("/id")));
        calls.put("declineRequest", () -> {
            stranger.requests(alice).accepted();
            return alice.declines(stranger);
        });
        calls.put("acceptRequest", () -> {
            alice.requests(stranger).accepted();
            return stranger.accepts(alice);
        });
        calls.put("block", () -> alice.blocks(stranger));
        calls.put("blocks", () -> alice.gets("/blocks"));
        calls.put("unblock", () -> alice.unblocks(stranger));
    }

    private void files(Map<String, Supplier<Answer>> calls) {
        FilesApi files = new FilesApi(alice);
        calls.put("upload", () -> files.tries("a.png", Picture.png(40, 30)));
        calls.put("file", () -> alice.gets("/files/" + files.uploads("a.txt", "Hello".getBytes(UTF_8))));
        calls.put("preview", () -> alice.gets("/files/" + files.uploads("a.png", Picture.png(40, 30)) + "/preview"));
    }

    private void conversations(Map<String, Supplier<Answer>> calls) {
        calls.put("openConversation", () -> alice.posts("/conversations", "username", bob.username()));
        calls.put("send", () -> chat().sends("first", "Hello"));
        calls.put("broadcast", () -> alice.posts("/broadcasts", "clientId", "all", "body", "Hello"));
        calls.put("conversations", () -> bob.gets("/conversations"));
        calls.put("conversation", () -> chat().looks());
        calls.put("state", () -> bob.gets("/state"));
        calls.put("unread", () -> bob.gets("/unread"));
        calls.put("messages", () -> chat().page("?unread=true"));
        calls.put("message", () -> chat().message(1));
        calls.put("editMessage", () -> chat().edits(1, "Hello, all"));
        calls.put("react", () -> chat().as(bob).reacts(1, "👍"));
        calls.put("unreact", () -> chat().as(bob).unreacts(1, "👍"));
        calls.put("messageInfo", () -> chat().asksAbout(1));
        calls.put("pin", () -> chat().pins(1));
        calls.put("pins", () -> chat().pinned());
        calls.put("unpin", () -> chat().unpins(1));
        calls.put("changes", () -> chat().changes(0, 10));
        calls.put("search", () -> alice.gets("/messages?q=Hello"));
        calls.put("delivered", () -> chat().as(bob).confirmsDelivery(1));
        calls.put("read", () -> chat().as(bob).reads(1));
        calls.put("typing", () -> chat().types());
        calls.put("settings", () -> chat().sets("muted", true));
        calls.put("deleteMessage", () -> chat().deletesForEveryone(1));
        calls.put("clearHistory", () -> chat().clears());
        calls.put("events", () -> {
            try (EventStream stream = EventStream.of(alice)) {
                stream.awaits("hello");
            }
            return alice.gets("/me");
        });
    }

    private void rooms(Map<String, Supplier<Answer>> calls) {
        calls.put("makeRoom", this::room);
        calls.put("roomMembers", () -> alice.gets(inRoom("/members")));
        calls.put("renameRoom", () -> alice.patches(inRoom(""), "name", "The crew"));
        calls.put("setMember", () -> alice.puts(inRoom("/members/" + bob.username()), "role", "admin"));
        calls.put("removeMember", () -> alice.deletes(inRoom("/members/" + bob.username())));
        calls.put("announce", () -> Admin.one().posts("/announcements", "clientId", Unique.name("a"), "body", "Hello"));
    }

    private String inRoom(String path) {
        return "/rooms/" + room().at("/id") + path;
    }

    /** The same room each time. */
    private Answer room() {
        return alice.sends(
                "POST", "/rooms", "{\"clientId\":\"r1\",\"name\":\"Crew\",\"members\":[\"" + bob.username() + "\"]}");
    }

    private ChatApi chat() {
        return alice.chatWith(bob);
    }

    private static String mailOf(Person person) {
        return person.username() + "@example.org";
    }
}
