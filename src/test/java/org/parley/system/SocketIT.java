package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may open a socket, what may be said on it, and how it ends. */
@Tag("once")
class SocketIT {
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(5);

    /** The frames that may wait, and those of a window on its way. */
    private static final int ENOUGH = 295;

    /** Without waiting for an ack, so that the other reader keeps up on a machine that is busy. */
    private static final int AT_ONCE = 25;

    private static final int ROUNDS = 20;

    /** Milliseconds. */
    private static final int TAKEN_IN = 50;

    private final Person alice = Person.signsUp("alice");

    @Nested
    class Opening {
        @Test
        void helloSaysWhoIsSignedInAndHowOftenTheHeartBeats() {
            try (LiveClient window = alice.goesLive()) {
                Frame hello = window.heard().get(0);

                assertThat(hello.type()).isEqualTo("hello");
                assertThat(hello.at("/account/username")).isEqualTo(alice.username());
                assertThat(hello.at("/session")).isNotBlank();
                assertThat(hello.number("/heartbeatSeconds")).isEqualTo(25);
            }
        }

        @Test
        void theFirstFrameMayBringTheCredential() {
            try (LiveClient window = LiveClient.open(Site.shared())) {
                window.says("type", "auth", "token", alice.token());

                assertThat(window.awaits("hello").at("/account/username")).isEqualTo(alice.username());
                window.isUpToDate();
            }
        }

        @Test
        void withoutACredentialNothingIsAnswered() {
            try (LiveClient window = LiveClient.open(Site.shared())) {
                window.says("type", "ping", "ref", "1");

                assertThat(window.awaitsClose(Duration.ofSeconds(8))).isGreaterThanOrEqualTo(4400);
                assertThat(window.heard("pong")).isEmpty();
                assertThat(window.heard("hello")).isEmpty();
            }
        }

        @Test
        void whoDoesNotSignInWithinFiveSecondsIsClosed() {
            try (LiveClient window = LiveClient.open(Site.shared())) {
                assertThat(window.awaitsClose(Duration.ofSeconds(8))).isEqualTo(4408);
            }
        }

        @Test
        void aWrongTokenInTheFirstFrameIsClosed() {
            try (LiveClient window = LiveClient.open(Site.shared())) {
                window.says("type", "auth", "token", "wrong");

                assertThat(window.awaitsClose(SOON)).isEqualTo(4401);
            }
        }

        @Test
        void theFirstFrameHasAtMostFourKibibytes() {
            try (LiveClient window = LiveClient.open(Site.shared())) {
                window.says("type", "auth", "token", "x".repeat(5000));

                assertThat(window.awaitsClose(SOON)).isEqualTo(1009);
            }
        }

        @Test
        void aBadCredentialIsRefusedBeforeTheUpgrade() {
            assertThat(LiveClient.refusal(Site.shared(), "Authorization", "Bearer wrong"))
                    .isEqualTo(401);
            assertThat(LiveClient.refusal(
                            Site.shared(),
                            "Cookie",
                            "parley=wrong",
                            "Origin",
                            Site.shared().origin()))
                    .isEqualTo(401);
        }

        @Test
        void aCookieFromAForeignPageOrFromNoneIsRefused() {
            String cookie = "parley=" + alice.token();

            assertThat(LiveClient.refusal(Site.shared(), "Cookie", cookie)).isEqualTo(403);
            assertThat(LiveClient.refusal(Site.shared(), "Cookie", cookie, "Origin", "https://evil.example"))
                    .isEqualTo(403);
            assertThat(LiveClient.refusal(Site.shared(), "Cookie", cookie, "Origin", "null"))
                    .isEqualTo(403);
        }

        @Test
        void aCookieFromTheOwnPageIsWelcome() {
            try (LiveClient window = LiveClient.open(
                    Site.shared(),
                    "Cookie",
                    "parley=" + alice.token(),
                    "Origin",
                    Site.shared().origin())) {
                window.awaits("hello");
            }
        }
    }

    @Test
    void whoDoesNotReadIsCutOffOnceTooMuchWaitsAndTheOthersNoticeNothing() throws IOException {
        Person bob = Person.signsUp("bob");
        alice.befriends(bob);
        ChatApi chat = alice.chatWith(bob);
        try (RawSocket asleep = RawSocket.of(bob);
                LiveClient phone = bob.goesLive();
                LiveClient writer = alice.goesLive()) {
            for (int i = 1; i <= ENOUGH; i++) {
                String body = i + " " + "x".repeat(3_900);
                if (i % AT_ONCE == 0) writer.tells(chat, body);
                else writer.sends(chat, "m" + i, body);
            }
            phone.awaits(
                    "the last",
                    frame -> frame.is("message") && frame.at("/message/body").startsWith(ENOUGH + " "));

            assertThat(asleep.awaits(RawSocket.CLOSE, SOON).code()).isEqualTo(4508);
        }
    }

    /** Of three frames as long as may be all but the last octet of the first, and then the rest at once. */
    @Test
    void whoSaysMuchWithoutWaitingIsHeardToTheEnd() throws Exception {
        byte[] frame = RawSocket.text("{\"type\":\"ping\"}" + " ".repeat(64 * 1024 - 15));
        byte[] three = ByteBuffer.allocate(3 * frame.length)
                .put(frame)
                .put(frame)
                .put(frame)
                .array();
        try (RawSocket window = RawSocket.of(alice)) {
            for (int i = 1; i <= ROUNDS; i++) {
                window.sends(Arrays.copyOf(three, frame.length - 1));
                Thread.sleep(TAKEN_IN);
                window.sends(Arrays.copyOfRange(three, frame.length - 1, three.length));

                for (int pongs = 0; pongs < 3; pongs++) window.awaits(RawSocket.TEXT, SOON);
            }
        }
    }

    @Nested
    class BeingSignedOut {
        @Test
        void signingOutClosesEveryTabOfThatSessionWithinASecond() {
            try (LiveClient one = alice.goesLive();
                    LiveClient two = alice.goesLive()) {
                alice.signsOut().accepted();

                assertThat(one.awaitsClose(ONE_SECOND)).isEqualTo(4401);
                assertThat(two.awaitsClose(ONE_SECOND)).isEqualTo(4401);
            }
        }

        @Test
        void revokingAnotherDeviceClosesItAndNotThisOne() {
            Person phone = alice.signsIn();
            try (LiveClient here = alice.goesLive();
                    LiveClient there = phone.goesLive()) {
                alice.deletes("/sessions/" + there.heard().get(0).at("/session"))
                        .accepted();

                assertThat(there.awaitsClose(ONE_SECOND)).isEqualTo(4401);
                here.isUpToDate();
            }
        }

        @Test
        void signingOutEverywhereElseKeepsThisDevice() {
            Person phone = alice.signsIn();
            Person tablet = alice.signsIn();
            try (LiveClient here = alice.goesLive();
                    LiveClient there = phone.goesLive();
                    LiveClient elsewhere = tablet.goesLive()) {
                assertThat(alice.deletes("/sessions")).hasStatus(204);

                assertThat(there.awaitsClose(ONE_SECOND)).isEqualTo(4401);
                assertThat(elsewhere.awaitsClose(ONE_SECOND)).isEqualTo(4401);
                here.isUpToDate();
                assertThat(phone.gets("/me")).isRefusedAs(401, "urn:parley:signed-out");
            }
        }

        @Test
        void aNewPasswordEndsAllOtherSessions() {
            Person phone = alice.signsIn();
            try (LiveClient here = alice.goesLive();
                    LiveClient there = phone.goesLive()) {
                alice.puts("/me/password", "current", AccountApi.PASSWORD, "new", "another long pass-phrase 42")
                        .accepted();

                assertThat(there.awaitsClose(ONE_SECOND)).isEqualTo(4401);
                here.isUpToDate();
            }
        }
    }

    @Nested
    class BadFrames {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "hello?",
                    "",
                    "[]",
                    "null",
                    "42",
                    "{\"type\":\"ping\"",
                    "{}",
                    "{\"type\":\"dance\"}",
                    "{\"type\":7}",
                    "{\"type\":\"send\",\"conversation\":7,\"clientId\":\"x\",\"body\":\"y\"}",
                    "{\"type\":\"send\",\"conversation\":\"x\",\"clientId\":\"x\",\"body\":{\"a\":1}}",
                    "{\"type\":\"read\",\"conversation\":\"x\",\"seq\":\"many\"}",
                    "{\"type\":\"hello\"}"
                })
        void areAnsweredByAnErrorAndTheThirdCloses(String frame) {
            try (LiveClient window = alice.goesLive()) {
                window.saysRaw(frame);
                Frame error = window.awaits("error");

                assertThat(error.at("/problem/type")).isEqualTo("urn:parley:malformed");
                assertThat(error.number("/problem/status")).isEqualTo(400);
                assertThat(error.at("/problem/title")).isNotBlank();
                assertThat(error.at("/problem/detail")).isNotBlank();
                window.isUpToDate();
                window.saysRaw(frame);
                window.isUpToDate();
                window.saysRaw(frame);
                assertThat(window.awaitsClose(SOON)).isEqualTo(4400);
                assertThat(window.heard("error")).hasSize(3);
            }
        }

        @Test
        void deepNestingIsAnsweredToo() {
            try (LiveClient window = alice.goesLive()) {
                window.saysRaw("{\"type\":\"ping\",\"x\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}");
                window.saysRaw("[".repeat(60_000));

                window.awaits("error");
                window.isUpToDate();
            }
        }

        @Test
        void unknownMembersAreIgnored() {
            try (LiveClient window = alice.goesLive()) {
                window.saysRaw("{\"type\":\"ping\",\"ref\":\"9\",\"future\":{\"a\":[1,2]}}");

                window.awaits("pong", frame -> frame.is("pong") && frame.has("/ref", "9"));
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {66_000, 190_000})
        void oneFrameHasAtMostSixtyFourKibibytes(int length) throws IOException {
            try (RawSocket window = RawSocket.of(alice)) {
                window.sends(RawSocket.text("{\"type\":\"ping\",\"x\":\"" + "y".repeat(length) + "\"}"));

                assertThat(window.awaits(RawSocket.CLOSE, SOON).code()).isEqualTo(1009);
            }
        }

        @Test
        @DisabledIfSystemProperty(
                named = "it.start",
                matches = ".*liberty.*",
                disabledReason = "Open Liberty keeps a frame until it is whole, and hands on nothing before")
        void aFrameIsCutOffOnceItIsTooLongAndNotWhenItEnds() throws IOException {
            try (RawSocket window = RawSocket.of(alice)) {
                window.begins(RawSocket.TEXT, true, 4_000_000);
                window.sends("y".repeat(200_000).getBytes(StandardCharsets.US_ASCII));

                // the server's own buffer ends with 1011
                assertThat(window.awaits(RawSocket.CLOSE, SOON).code()).isIn(1009, 1011);
            }
        }

        @Test
        void fragmentsCountTogether() {
            try (LiveClient window = alice.goesLive()) {
                window.saysInPart("{\"type\":\"ping\",\"x\":\"", false);
                for (int i = 0; i < 40 && window.isOpen(); i++) {
                    try {
                        window.saysInPart("y".repeat(4000), false);
                    } catch (java.util.concurrent.CompletionException closedMeanwhile) {
                        break;
                    }
                }

                assertThat(window.awaitsClose(SOON)).isEqualTo(1009);
            }
        }

        @Test
        void whatIsNotUtf8Closes() throws IOException {
            try (RawSocket window = RawSocket.of(alice)) {
                window.sends(RawSocket.TEXT, new byte[] {'"', (byte) 0xff, '"'});

                assertThat(window.awaits(RawSocket.CLOSE, SOON).code()).isEqualTo(1007);
            }
        }

        @Test
        void whatComesInPiecesIsOneFrame() {
            try (LiveClient window = alice.goesLive()) {
                window.saysInPart("{\"type\":\"pi", false);
                window.saysInPart("ng\",\"ref\":\"é", false);
                window.saysInPart("\"}", true);

                window.awaits("pong", frame -> frame.is("pong") && frame.has("/ref", "é"));
            }
        }
    }

    @Nested
    class Refusals {
        @Test
        void carryTheReferenceAndLeaveTheSocketOpen() {
            ChatApi unknown = new ChatApi(alice, "01930000-0000-7000-8000-000000000000");
            try (LiveClient window = alice.goesLive()) {
                window.sends(unknown, "to-nobody", "anybody there?");

                Frame error = window.awaits("error", frame -> frame.is("error") && frame.has("/ref", "to-nobody"));
                assertThat(error.at("/problem/type")).isEqualTo("urn:parley:no-such-conversation");
                assertThat(error.number("/problem/status")).isEqualTo(404);
                window.isUpToDate();
            }
        }

        @Test
        void areTheSameOverTheSocketAsOverHttp() {
            Person bob = Person.signsUp("bob");
            alice.befriends(bob);
            ChatApi chat = alice.chatWith(bob);
            try (LiveClient window = alice.goesLive()) {
                window.sends(chat, "empty", "   ");
                window.sends(chat, "reused", "once");
                window.sends(chat, "reused", "twice");
                window.sends(chat, "fine", "unharmed");

                refused(window, "empty", "urn:parley:invalid");
                refused(window, "reused", "urn:parley:client-id-reused");
                window.awaits("ack", frame -> frame.is("ack") && frame.has("/ref", "fine"));
                bob.removes(alice).accepted();
                window.sends(chat, "late", "too late");
                refused(window, "late", "urn:parley:not-friends");
            }
        }

        private void refused(LiveClient window, String ref, String type) {
            window.awaits(
                    type, frame -> frame.is("error") && frame.has("/ref", ref) && frame.has("/problem/type", type));
        }
    }
}
