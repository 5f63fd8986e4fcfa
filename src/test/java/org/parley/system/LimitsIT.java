package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is limited, on a Parley whose limits are on as they are for everybody. */
@OwnParley
@Tag("once")
class LimitsIT {
    private static ParleyProcess parley;
    private static Person alice;
    private static Person bob;

    @BeforeAll
    static void start() {
        parley = ParleyProcess.fresh(
                        "limits=on", "proxies=127.0.0.1", "sockets.per-address=3", "requests.per-address=4")
                .isReady();
        alice = Person.signsUp(parley.site(), "alice");
        bob = Person.signsUp(parley.site(), "bob");
        alice.befriends(bob);
    }

    @AfterAll
    static void end() {
        parley.close();
    }

    @Test
    void theEleventhSocketOfAnAccountClosesItsOldest() {
        List<LiveClient> windows = new ArrayList<>();
        for (int i = 0; i < 11; i++) windows.add(alice.goesLive());

        assertThat(windows.get(0).awaitsClose(Duration.ofSeconds(5))).isEqualTo(4409);
        windows.get(1).isUpToDate();
        windows.get(10).isUpToDate();
        windows.forEach(LiveClient::close);
    }

    /** Each after the answer to the one before: who sends into a socket that is closed may lose its last words. */
    @Test
    void whoFloodsIsRefusedAndThenCutOffWithoutHarmToOthers() {
        ChatApi chat = bob.chatWith(alice);
        try (LiveClient flood = bob.goesLive();
                LiveClient calm = alice.goesLive()) {
            for (int i = 0; i < 2000 && flood.heard("error").size() <= 20; i++) {
                String ref = "flood-" + i;
                flood.sends(chat, ref, "x");
                flood.awaits("the answer to " + ref, frame -> frame.has("/ref", ref));
            }

            assertThat(flood.awaitsClose(Duration.ofSeconds(10))).isEqualTo(4429);
            assertThat(flood.heard("error")).isNotEmpty().allSatisfy(error -> assertThat(
                            error.number("/problem/status"))
                    .isEqualTo(429));
            calm.isUpToDate();
        }
    }

    @Test
    void guessingAPasswordSlowsDown() {
        AccountApi accounts = new AccountApi(parley.site());
        List<Answer> guesses = new ArrayList<>();
        for (int i = 0; i < 8; i++) guesses.add(accounts.signIn(bob.username(), "wrong password " + i));

        Answer last = guesses.get(guesses.size() - 1);
        assertThat(guesses.get(0)).isRefusedAs(401, "urn:parley:wrong-credentials");
        assertThat(last).isRefusedAs(429, "urn:parley:too-many");
        assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(bob.gets("/me")).hasStatus(200);
    }

    @Test
    void accountsCannotBeMadeInMasses() {
        AccountApi accounts = new AccountApi(parley.site());
        Answer answer = null;
        for (int i = 0; i < 25; i++) answer = accounts.signUp(Unique.name("mass"), AccountApi.PASSWORD);

        assertThat(answer).isRefusedAs(429, "urn:parley:too-many");
    }

    @Test
    void typingIsPassedOnAtMostOnceInFourSeconds() {
        ChatApi chat = alice.chatWith(bob);
        try (LiveClient reader = bob.goesLive()) {
            for (int i = 0; i < 5; i++) chat.types().accepted();

            reader.awaits("typing");
            assertThat(reader.isUpToDate().heard("typing")).hasSize(1);
        }
    }

    @Test
    void whoAsksAndAsksIsMadeToWait() {
        Person carol = Person.signsUp(parley.site(), "carol");
        Answer last = bob.requests(carol);
        for (int i = 0; i < 25 && last.status() == 201; i++) {
            bob.withdraws(last.at("/id")).accepted();
            last = bob.requests(carol);
        }

        assertThat(last).isRefusedAs(429, "urn:parley:too-many");
    }

    @Test
    void whoWritesToAllAndWritesToAllIsMadeToWait() {
        for (int i = 0; i < 5; i++) assertThat(tellsAll("b" + i)).hasStatus(200);

        assertThat(tellsAll("b5")).isRefusedAs(429, "urn:parley:too-many");
        assertThat(bob.chatWith(alice).history()).extracting(Message::body).doesNotContain("words of b5");
    }

    private static Answer tellsAll(String clientId) {
        return alice.posts("/broadcasts", "clientId", clientId, "body", "words of " + clientId);
    }

    @Test
    void whoTakesCopyAfterCopyOfTheirDataIsMadeToWait() {
        Answer last = bob.gets("/me/export");
        for (int i = 0; i < 5 && last.status() == 200; i++) last = bob.gets("/me/export");

        assertThat(last).isRefusedAs(429, "urn:parley:too-many");
        assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isGreaterThan(60);
    }

    /** Bodies that never come hold a thread each; more from there are refused, and everybody else is answered. */
    @Test
    void anAddressHasOnlySoManyRequestsWorkedOnAndOthersAreAnswered() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 4; i++) slow.add(trickles("192.0.2.9"));

        await().untilAsserted(() -> {
            assertThat(asks("192.0.2.9")).isRefusedAs(429, "urn:parley:too-many");
            assertThat(asks("192.0.2.10")).hasStatus(200);
        });
        assertThat(asks("192.0.2.9").headers().firstValueAsLong("Retry-After").orElse(0))
                .isPositive();
        for (Socket socket : slow) socket.close();

        await().untilAsserted(() -> assertThat(asks("192.0.2.9")).hasStatus(200));
    }

    private static Answer asks(String address) {
        return Http.to(parley.site())
                .with("X-Forwarded-For", address)
                .as(alice.token())
                .get("/api/v1/me");
    }

    private static Socket trickles(String address) throws IOException {
        URI site = parley.site().base();
        Socket socket = new Socket(site.getHost(), site.getPort());
        socket.getOutputStream()
                .write(("POST /api/v1/sessions HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\nX-Forwarded-For: "
                                + address + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    @Test
    void anAddressHasOnlySoManySocketsAndAnotherFindsRoom() {
        List<LiveClient> crowd = new ArrayList<>();
        for (int i = 0; i < 3; i++) crowd.add(from("192.0.2.7"));
        crowd.forEach(client -> client.awaits("hello"));

        try (LiveClient late = from("192.0.2.7");
                LiveClient other = from("192.0.2.8")) {
            assertThat(late.awaitsClose(Duration.ofSeconds(5))).isEqualTo(4409);
            other.awaits("hello");
        }
        crowd.get(0).close();

        await().untilAsserted(() -> {
            try (LiveClient next = from("192.0.2.7")) {
                next.awaits("hello");
            }
        });
        crowd.forEach(LiveClient::close);
    }

    private static LiveClient from(String address) {
        return LiveClient.open(parley.site(), "Authorization", "Bearer " + alice.token(), "X-Forwarded-For", address);
    }
}
