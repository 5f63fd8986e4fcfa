package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code contacts.policy} makes of strangers, friends and the removed. */
@OwnParley
class PoliciesIT {
    private static final String NOT_FRIENDS = "urn:parley:not-friends";

    /** Two who never met. */
    private abstract static class Strangers {
        final Site place;
        final Person alice;
        final Person bob;

        Strangers(String policy) {
            place = Places.with("contacts.policy=" + policy);
            alice = Person.signsUp(place, "alice");
            bob = Person.signsUp(place, "bob");
        }

        ChatPage hers() {
            return ChatPage.in(Window.desktop().at(place)).signsIn(alice);
        }

        ChatPage his() {
            return ChatPage.in(Window.desktop().at(place)).signsIn(bob);
        }

        /** In two windows, and he writes back. @return hers */
        ChatPage aliceWritesToBobWhomSheFound() {
            ChatPage his = his();
            ChatPage hers = hers().looksFor(bob.username()).opensTheChatWithFound(bob.username());

            hers.writes("hello, stranger");

            his.seesUnread(alice.username(), 1)
                    .opensTheChatWith(alice.username())
                    .sees("hello, stranger");
            his.writes("hello yourself");
            return hers.sees("hello yourself");
        }

        /** Bob takes contacts from nobody, and so comes by himself. */
        ChatApi bobIsTheOneToWrite() {
            bob.patches("/me", "contactsFrom", "nobody").accepted();
            assertThat(alice.posts("/conversations", "username", bob.username()))
                    .isRefusedAs(409, NOT_FRIENDS);
            ChatApi his = bob.chatWith(alice);
            his.says("a question");
            his.as(alice).says("an answer");
            return his;
        }
    }

    @Nested
    class WhereWritingAdds extends Strangers {
        WhereWritingAdds() {
            super("auto-add");
        }

        @Test
        void theFirstMessageMakesAContactOnBothSides() {
            try (LiveClient hers = alice.goesLive();
                    LiveClient his = bob.goesLive()) {
                ChatApi chat = alice.chatWith(bob);
                assertThat(chat.looks()).has("/writable", true);
                assertThat(alice.relationWith(bob)).isEqualTo("none");
                assertThat(chat.as(bob).looks()).isRefusedAs(404, "urn:parley:no-such-conversation");

                chat.says("hello, stranger");

                assertThat(alice.relationWith(bob)).isEqualTo("friend");
                assertThat(bob.relationWith(alice)).isEqualTo("friend");
                assertThat(bob.friends()).containsExactly(alice.username());
                assertThat(chat.as(bob).looks()).has("/unread", 1).has("/writable", true);
                for (LiveClient window : new LiveClient[] {hers, his})
                    window.awaits("friendship", frame -> frame.is("friendship") && frame.has("/state", "friend"));
                his.awaits("the new conversation", frame -> frame.is("conversation"));
                his.awaitsMessage("hello, stranger");
            }
        }

        @Test
        @Tag("browser")
        @ExtendWith(Chromium.class)
        void whoIsFoundIsWrittenToAndIsAContactThenInBothWindows() {
            ChatPage hers = aliceWritesToBobWhomSheFound();

            assertThat(bob.friends()).containsExactly(alice.username());
            bob.removes(alice).accepted();
            hers.isClosed("has ended the contact");
        }

        @Test
        void afterARemovalOnlyTheRemoversMessageAddsAgain() {
            ChatApi chat = alice.chatWith(bob);
            Message before = chat.says("hello");
            chat.as(bob).reads(before.seq()).accepted();
            bob.removes(alice).accepted();

            assertThat(chat.sends(Unique.suffix(), "why?")).isRefusedAs(409, NOT_FRIENDS);
            assertThat(alice.posts("/conversations", "username", bob.username()))
                    .isRefusedAs(409, NOT_FRIENDS);
            assertThat(chat.looks()).has("/writable", false);
            assertThat(chat.as(bob).looks()).has("/writable", true).has("/unread", 0);
            assertThat(alice.relationWith(bob)).isEqualTo("none");

            chat.as(bob).says("I was wrong");

            assertThat(alice.relationWith(bob)).isEqualTo("friend");
            chat.says("never mind");
            assertThat(chat.as(bob).looks()).has("/unread", 1);
        }

        @Test
        void whoIsBlockedMakesNoContactAndNoticesNothing() {
            alice.blocks(bob).accepted();

            ChatApi his = bob.chatWith(alice);
            his.says("hello?");

            assertThat(his.looks()).has("/writable", true).has("/lastSeq", 1);
            assertThat(alice.friends()).isEmpty();
            assertThat(alice.gets("/conversations").accepted().items()).isEmpty();
            assertThat(his.as(alice).looks()).isRefusedAs(404, "urn:parley:no-such-conversation");
            alice.unblocks(bob).accepted();
            assertThat(alice.gets("/conversations").accepted().items()).isEmpty();

            his.says("hello again");
            assertThat(alice.friends()).containsExactly(bob.username());
            assertThat(his.as(alice).history()).extracting(Message::body).containsExactly("hello again");
        }

        @Test
        void whoTakesContactsFromNobodyIsAddedByNobodyButMayWrite() {
            bobIsTheOneToWrite();

            assertThat(alice.friends()).containsExactly(bob.username());
        }

        @Test
        void aPendingRequestIsAnsweredByWriting() {
            bob.requests(alice).accepted();

            alice.chatWith(bob).says("of course");

            assertThat(alice.friends()).containsExactly(bob.username());
            assertThat(bob.requestsIn("outgoing")).isEmpty();
            assertThat(alice.requestsIn("incoming")).isEmpty();
        }
    }

    @Nested
    @BrowserStory
    class WhereItIsOpen extends Strangers {
        WhereItIsOpen() {
            super("open");
        }

        @Test
        void everybodyWritesAndTheOtherSeesItFromTheFirstMessage() {
            Answer opened = alice.posts("/conversations", "username", bob.username());
            assertThat(opened).hasStatus(201).has("/writable", true);
            ChatApi chat = new ChatApi(alice, opened.at("/id"));
            assertThat(alice.gets("/conversations").accepted().items()).hasSize(1);
            assertThat(bob.gets("/conversations").accepted().items()).isEmpty();
            assertThat(bob.gets("/state").accepted().body()).doesNotContain(chat.id());
            assertThat(chat.as(bob).page("")).isRefusedAs(404, "urn:parley:no-such-conversation");

            try (LiveClient his = bob.goesLive()) {
                chat.says("hello");

                his.awaits(
                        "the new conversation",
                        frame -> frame.is("conversation") && frame.has("/conversation/id", chat.id()));
                his.awaitsMessage("hello");
                his.awaits("the count", frame -> frame.is("unread") && frame.has("/total", 1));
            }
            assertThat(bob.gets("/conversations").accepted().items()).hasSize(1);
            assertThat(alice.relationWith(bob)).isEqualTo("none");
            chat.as(bob).says("hello yourself");
            assertThat(chat.looks()).has("/unread", 1);
        }

        @Test
        void whoIsFoundIsWrittenToInAWindowAndNobodyBecomesAFriendByIt() {
            aliceWritesToBobWhomSheFound();

            assertThat(bob.friends()).isEmpty();
        }

        @Test
        void theOtherOpensTheSameOneAndSeesItThen() {
            ChatApi chat = alice.chatWith(bob);

            Answer same = bob.posts("/conversations", "username", alice.username());

            assertThat(same).hasStatus(200).has("/id", chat.id());
            assertThat(bob.gets("/conversations").accepted().items()).hasSize(1);
        }

        @Test
        void aRemovalChangesNothingAboutWriting() {
            alice.befriends(bob);
            ChatApi chat = alice.chatWith(bob);
            bob.removes(alice).accepted();

            chat.says("still here");
            assertThat(chat.as(bob).looks()).has("/writable", true).has("/unread", 1);
        }

        @Test
        void whoTakesContactsFromNobodyIsWrittenToByThoseTheyWroteTo() {
            ChatApi his = bobIsTheOneToWrite();

            assertThat(his.looks()).has("/unread", 1);
        }

        @Test
        void aBlockSilencesStrangersToo() {
            ChatApi chat = alice.chatWith(bob);
            chat.says("hello");
            bob.blocks(alice).accepted();

            chat.says("hello?");

            assertThat(chat.as(bob).looks()).has("/lastSeq", 1).has("/writable", false);
            assertThat(chat.as(bob).sends(Unique.suffix(), "no")).isRefusedAs(409, "urn:parley:unblock-first");
        }
    }

    @Nested
    @BrowserStory
    class WhereRequestsAreMutual extends Strangers {
        WhereRequestsAreMutual() {
            super("mutual");
        }

        @Test
        void aRequestIsAcceptedAtOnce() {
            assertThat(alice.posts("/conversations", "username", bob.username()))
                    .isRefusedAs(409, NOT_FRIENDS);

            assertThat(alice.requests(bob)).hasStatus(201).has("/state", "accepted");

            assertThat(bob.friends()).containsExactly(alice.username());
            alice.chatWith(bob).says("hello");
        }

        @Test
        void oneClickMakesFriendsInBothWindows() {
            ChatPage his = his();
            ChatPage hers = hers().looksFor(bob.username());
            PlaywrightAssertions.assertThat(hers.page().locator("#found [data-act=chat]"))
                    .hasCount(0);

            hers.makesFriendsWith(bob.username()).opensTheChatWithFound(bob.username());

            his.opensTheChatWith(alice.username()).writes("hello");
            hers.sees("hello");
        }

        @Test
        void whoBlocksIsNotBefriendedByARequest() {
            bob.blocks(alice).accepted();

            assertThat(alice.requests(bob)).hasStatus(201);

            assertThat(bob.friends()).isEmpty();
        }

        @Test
        void whoTakesContactsFromNobodyIsNotAdded() {
            bob.patches("/me", "contactsFrom", "nobody").accepted();

            assertThat(alice.requests(bob)).isARefusal();
            assertThat(bob.friends()).isEmpty();
        }
    }
}
