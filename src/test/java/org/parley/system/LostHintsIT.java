package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An event is a hint and may be lost; on an open socket the server makes it good within two seconds. */
class LostHintsIT {
    private static final Duration PROMISE = Duration.ofSeconds(2);

    private AnotherNode elsewhere;
    private Person alice;
    private Person bob;
    private ChatApi chat;
    /** The promise, and twenty times what an answer takes: nothing on a quiet machine. */
    private Duration soon;

    @BeforeEach
    void friends() throws SQLException {
        elsewhere = AnotherNode.joins();
        alice = Person.signsUp("alice");
        bob = Person.signsUp("bob");
        try (LiveClient hers = alice.goesLive();
                LiveClient his = bob.goesLive()) {
            alice.befriends(bob);
            Instant asked = Instant.now();
            hers.isUpToDate();
            his.isUpToDate();
            soon = PROMISE.plus(Duration.between(asked, Instant.now()).multipliedBy(10));
        }
        chat = alice.chatWith(bob);
    }

    @AfterEach
    void leave() throws SQLException {
        if (elsewhere != null) elsewhere.close();
    }

    @Test
    void aMessageThatNobodyWasToldOfIsToldWithItsCount() throws SQLException {
        chat.says("told at once");
        try (LiveClient hers = alice.goesLive();
                LiveClient his = bob.goesLive()) {
            elsewhere.stores(chat, alice, "said elsewhere", false);

            Frame frame = his.awaits("the message", soon, heard -> heard.has("/message/body", "said elsewhere"));
            assertThat(frame.number("/after")).isEqualTo(frame.number("/message/rev") - 1);
            his.awaits("the count", heard -> heard.is("unread") && heard.has("/unread", 2));
            hers.awaits("her own message", heard -> heard.has("/message/body", "said elsewhere"));
        }
    }

    @Test
    void whatWasStoredWhileTheStoreCouldNotBeReadIsToldOnceItCan() throws SQLException {
        chat.says("told at once");
        try (LiveClient his = bob.goesLive()) {
            elsewhere.storesSlowly(chat, alice, "long ago", Duration.ofSeconds(13));

            his.awaits("the message", soon, heard -> heard.has("/message/body", "long ago"));
        }
    }

    @Test
    void severalAreToldInTheirOrderWithoutAGap() throws SQLException {
        long known = chat.says("told at once").rev();
        try (LiveClient his = bob.goesLive()) {
            elsewhere.stores(chat, alice, "one", false);
            elsewhere.stores(chat, alice, "two", false);

            his.awaits("the second", soon, heard -> heard.has("/message/body", "two"));
            for (Frame frame : his.heard("message")) {
                assertThat(frame.number("/after")).isLessThanOrEqualTo(known);
                known = frame.number("/message/rev");
            }
            assertThat(known).isEqualTo(chat.rev());
        }
    }

    @Test
    void oneThatWasLostIsToldAlsoWhereALaterOneWasToldInTime() throws SQLException {
        chat.says("told at once");
        try (LiveClient his = bob.goesLive()) {
            elsewhere.stores(chat, alice, "lost", false);
            chat.says("told in time");
            his.awaits("the later one", heard -> heard.has("/message/body", "told in time"));

            his.awaits("the earlier one", soon, heard -> heard.has("/message/body", "lost"));
        }
    }

    @Test
    void whatComesInOneWordIsReadWithTheEyesOfEach() throws SQLException {
        alice.blocks(bob).accepted();
        long silenced = chat.as(bob).says("never heard").rev();
        alice.unblocks(bob).accepted();
        long hello = chat.says("hello").rev();
        try (LiveClient his = bob.goesLive()) {
            elsewhere.tells(bob, chat, new TreeMap<>(Map.of(silenced, bob, hello, alice)));

            his.awaits("hello", heard -> heard.has("/message/body", "hello"));
            Frame own = his.awaits("his own", heard -> heard.has("/message/body", "never heard"));
            assertThat(own.has("/message/unheard", true)).isTrue();
        }
    }

    @Test
    void aNameThatChangedElsewhereIsToldToFriends() throws SQLException {
        try (LiveClient his = bob.goesLive()) {
            elsewhere.calls(alice, "Alice Elsewhere");

            his.awaits(
                    "her name",
                    soon,
                    heard -> heard.is("presence") && heard.has("/account/displayName", "Alice Elsewhere"));
        }
    }

    @Test
    void aPointerThatMovedElsewhereIsToldToBoth() throws SQLException {
        long seq = chat.says("hello").seq();
        try (LiveClient hers = alice.goesLive();
                LiveClient his = bob.goesLive()) {
            elsewhere.reads(chat, bob, seq);

            hers.awaits("read", soon, heard -> heard.is("read") && heard.has("/username", bob.username()));
            his.awaits("the count", heard -> heard.is("unread") && heard.has("/unread", 0));
        }
    }

    @Test
    void aSettingOfMineThatChangedElsewhereIsToldToMe() throws SQLException {
        try (LiveClient his = bob.goesLive()) {
            elsewhere.putsOnTop(chat, bob);

            his.awaits("the conversation", soon, heard -> heard.has("/conversation/me/pinned", true));
        }
    }

    @Test
    void whatChangesRightAfterAChangeThatNobodyWasThereToHearIsToldToo() throws SQLException {
        chat.as(bob).sets("muted", true).accepted();
        try (LiveClient his = bob.goesLive()) {
            elsewhere.putsOnTop(chat, bob);

            his.awaits("the conversation", soon, heard -> heard.has("/conversation/me/pinned", true));
        }
    }

    @Test
    void whoseFriendshipChangedElsewhereReadsItAllAgain() throws SQLException {
        try (LiveClient hers = alice.goesLive();
                LiveClient his = bob.goesLive()) {
            elsewhere.endsFriendship(alice, bob);

            assertThat(hers.awaitsClose(soon)).isEqualTo(1001);
            assertThat(his.awaitsClose(soon)).isEqualTo(1001);
        }
    }

    @Test
    void whoWasSignedOutElsewhereIsCutOffHere() throws SQLException {
        try (LiveClient hers = alice.goesLive();
                LiveClient his = bob.goesLive()) {
            elsewhere.signsOut(bob);

            assertThat(his.awaitsClose(soon)).isEqualTo(4401);
            hers.isUpToDate();
        }
    }

    @Test
    void whoIsOnAnotherNodeIsOnlineUntilItDiesAndNobodyElseGoesWithIt() throws SQLException {
        Person carol = Person.signsUp("carol");
        Person dave = Person.signsUp("dave");
        carol.befriends(alice);
        dave.befriends(alice);
        try (LiveClient hers = alice.goesLive();
                LiveClient carols = carol.goesLive()) {
            UUID node = elsewhere.holds(dave);
            elsewhere.holds(carol, node);
            hers.awaits("dave", soon, heard -> isPresence(heard, dave, true));

            elsewhere.isSilentFor(node, Duration.ofSeconds(60));

            Frame gone = hers.awaits("dave gone", Duration.ofSeconds(10), heard -> isPresence(heard, dave, false));
            assertThat(Instant.parse(gone.at("/lastSeenAt"))).isBefore(Instant.now());
            assertThat(alice.looksUp(carol).at("/online")).isEqualTo("true");
            assertThat(carols.isOpen()).isTrue();
            assertThat(hers.heard("presence")).noneMatch(heard -> isPresence(heard, carol, false));
        }
    }

    private static boolean isPresence(Frame frame, Person who, boolean online) {
        return frame.is("presence") && frame.has("/username", who.username()) && frame.has("/online", online);
    }

    @Test
    void whatWasToldIsNotToldAgainAndTheSilencedIsToldToTheSenderAlone() throws SQLException {
        try (LiveClient hers = alice.goesLive();
                LiveClient his = bob.goesLive()) {
            Message hello = chat.says("hello");
            his.reads(chat.as(bob), hello.seq());
            hers.awaits("read", heard -> heard.is("read"));
            chat.as(bob).sets("muted", true).accepted();
            alice.blocks(bob).accepted();
            elsewhere.stores(chat, bob, "silenced", true);
            his.awaits("his own message", soon, heard -> heard.has("/message/body", "silenced"));
            // what is told after two more turns was not told again in them
            elsewhere.putsOnTop(chat, alice);
            hers.awaits("the conversation", soon, heard -> heard.has("/conversation/me/pinned", true));

            assertThat(hers.heard("message")).hasSize(1);
            assertThat(hers.heard("read")).hasSize(1);
            assertThat(his.heard("message")).hasSize(2);
            assertThat(hers.heard().toString()).doesNotContain("silenced");
            assertThat(hers.isOpen()).isTrue();
            assertThat(his.isOpen()).isTrue();
        }
    }
}
