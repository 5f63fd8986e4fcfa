package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each device is told, and when. */
class LiveIT {
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    private final Person alice = Person.signsUp("alice");
    private final Person bob = Person.signsUp("bob");
    private ChatApi chat;

    @BeforeEach
    void friends() {
        alice.befriends(bob);
        chat = alice.chatWith(bob);
    }

    @Test
    void aMessageReachesEveryTabOfBothWithinASecondButNotTheSocketThatSentIt() {
        try (LiveClient sending = alice.goesLive();
                LiveClient ownOther = alice.signsIn().goesLive();
                LiveClient tab = bob.goesLive();
                LiveClient phone = bob.signsIn().goesLive()) {
            Frame ack = sending.tells(chat, "hello all");

            for (LiveClient window : List.of(ownOther, tab, phone)) {
                Frame message = window.awaits(
                        "hello all",
                        ONE_SECOND,
                        frame -> frame.is("message") && frame.has("/message/body", "hello all"));
                assertThat(message.message().seq()).isEqualTo(ack.number("/seq"));
                assertThat(message.message().rev()).isEqualTo(ack.number("/rev"));
                assertThat(message.message().id()).isEqualTo(ack.at("/id"));
            }
            assertThat(sending.isUpToDate().heard("message")).isEmpty();
        }
    }

    @Test
    void messagesOverHttpAreToldToo() {
        try (LiveClient own = alice.goesLive();
                LiveClient tab = bob.goesLive()) {
            chat.says("by HTTP");

            tab.awaitsMessage("by HTTP");
            own.awaitsMessage("by HTTP");
        }
    }

    @Test
    void theFramesOfAConversationAreItsChangesWithoutAGap() {
        try (LiveClient sending = alice.goesLive();
                LiveClient tab = bob.goesLive()) {
            chat.says("zero");
            for (int i = 0; i < 20; i++) sending.sends(chat, "chain-" + i, "m" + i);
            // by another way, and so in between or after: whichever it is, no frame may overtake another
            chat.deletesForEveryone(1).accepted();

            tab.awaits("the last of 22 changes", frame -> frame.is("message") && frame.has("/message/rev", 22));

            List<Frame> messages = tab.heard("message");
            long known = messages.get(0).message().rev();
            for (Frame frame : messages.subList(1, messages.size())) {
                assertThat(frame.number("/after")).isEqualTo(known);
                assertThat(frame.message().rev()).isGreaterThan(known);
                known = frame.message().rev();
            }
            assertThat(messages).anyMatch(frame -> frame.message().deleted());
        }
    }

    @Test
    void readingIsToldToTheOtherAndToTheOwnOtherDevices() {
        chat.says("one");
        try (LiveClient sender = alice.goesLive();
                LiveClient reader = bob.goesLive();
                LiveClient phone = bob.signsIn().goesLive()) {
            reader.reads(chat, 1);

            for (LiveClient window : List.of(sender, phone))
                window.awaits(
                        "read",
                        ONE_SECOND,
                        frame -> frame.is("read")
                                && frame.has("/username", bob.username())
                                && frame.has("/seq", 1)
                                && frame.has("/conversation", chat.id()));
            phone.awaits("unread", frame -> frame.is("unread") && frame.has("/unread", 0) && frame.has("/total", 0));
        }
    }

    @Test
    void deliveryIsToldToTheSender() {
        chat.says("one");
        try (LiveClient sender = alice.goesLive();
                LiveClient recipient = bob.goesLive()) {
            recipient.confirmsDelivery(chat, 1);

            sender.awaits(
                    "delivered",
                    ONE_SECOND,
                    frame -> frame.is("delivered") && frame.has("/username", bob.username()) && frame.has("/seq", 1));
        }
    }

    @Test
    void whoHidesReceiptsSeesNone() {
        bob.patches("/me", "receipts", false).accepted();
        chat.says("one");
        chat.as(bob).says("two");
        try (LiveClient sender = alice.goesLive();
                LiveClient hider = bob.goesLive()) {
            chat.as(bob).reads(2).accepted();
            chat.reads(2).accepted();
            chat.says("three");
            sender.isUpToDate();
            hider.awaitsMessage("three");

            assertThat(sender.heard("read")).noneMatch(frame -> frame.has("/username", bob.username()));
            assertThat(hider.heard("read")).noneMatch(frame -> frame.has("/username", alice.username()));
            assertThat(chat.looks()).has("/peerState/readSeq", null);
            assertThat(chat.as(bob).looks()).has("/peerState/readSeq", null);
            assertThat(chat.as(bob).looks()).has("/me/readSeq", 2);
        }
    }

    @Test
    void theCountIsToldAtMostOnceASecondAndTheLastAlways() {
        for (int i = 0; i < 30; i++) chat.says("m" + i);
        try (LiveClient tab = bob.goesLive()) {
            long began = System.nanoTime();
            for (int seq = 1; seq <= 27; seq++) chat.as(bob).reads(seq).accepted();

            tab.awaits(
                    "the count of three",
                    frame -> frame.is("unread")
                            && frame.has("/unread", 3)
                            && frame.has("/total", 3)
                            && frame.has("/conversation", chat.id()));
            long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
            assertThat(tab.heard("unread")).hasSizeLessThanOrEqualTo((int) seconds + 2);
        }
    }

    @Test
    void typingIsForwardedToTheOtherAndStoredNowhere() {
        try (LiveClient typist = alice.goesLive();
                LiveClient reader = bob.goesLive()) {
            typist.types(chat);

            reader.awaits(
                    "typing",
                    ONE_SECOND,
                    frame -> frame.is("typing")
                            && frame.has("/username", alice.username())
                            && frame.has("/conversation", chat.id()));
            assertThat(typist.isUpToDate().heard("typing")).isEmpty();
        }
    }

    @Test
    void requestsAndFriendshipsAreToldToAllDevicesOfBoth() {
        Person carol = Person.signsUp("carol");
        try (LiveClient asking = carol.goesLive();
                LiveClient asked = alice.goesLive();
                LiveClient askedToo = alice.signsIn().goesLive()) {
            carol.requests(alice, "hi").accepted();
            for (LiveClient window : List.of(asked, askedToo)) {
                Frame request = window.awaits("friend-request");
                assertThat(request.at("/state")).isEqualTo("pending");
                assertThat(request.at("/note")).isEqualTo("hi");
                assertThat(request.at("/account/username")).isEqualTo(carol.username());
            }
            assertThat(asking.awaits("friend-request").at("/account/username")).isEqualTo(alice.username());

            alice.accepts(carol).accepted();
            asking.awaits("accepted", frame -> frame.is("friend-request") && frame.has("/state", "accepted"));
            asking.awaits(
                    "friendship",
                    frame -> frame.is("friendship")
                            && frame.has("/state", "friend")
                            && frame.has("/account/username", alice.username()));
            askedToo.awaits("friendship", frame -> frame.is("friendship") && frame.has("/state", "friend"));

            carol.removes(alice).accepted();
            for (LiveClient window : List.of(asking, asked, askedToo))
                window.awaits("removal", frame -> frame.is("friendship") && frame.has("/state", "removed"));
        }
    }

    @Test
    void presenceIsToldToFriendsAndSigningOutIsAtOnce() {
        Person stranger = Person.signsUp("stranger");
        Person device = bob.signsIn();
        try (LiveClient friend = alice.goesLive();
                LiveClient other = stranger.goesLive()) {
            LiveClient tab = device.goesLive();
            friend.awaits(
                    "online",
                    frame -> frame.is("presence")
                            && frame.has("/username", bob.username())
                            && frame.has("/online", true));
            assertThat(alice.looksUp(bob)).has("/online", true);

            device.signsOut().accepted();

            Frame offline = friend.awaits(
                    "offline",
                    frame -> frame.is("presence")
                            && frame.has("/username", bob.username())
                            && frame.has("/online", false));
            assertThat(offline.at("/lastSeenAt")).endsWith("Z");
            assertThat(alice.looksUp(bob)).has("/online", false);
            assertThat(other.isUpToDate().heard("presence")).isEmpty();
            tab.close();
        }
    }

    @Test
    void aReloadIsNotADeparture() {
        try (LiveClient friend = alice.goesLive()) {
            LiveClient tab = bob.goesLive();
            friend.awaits("presence");
            tab.breaks();

            try (LiveClient reloaded = bob.goesLive()) {
                reloaded.isUpToDate();
                friend.isUpToDate();

                assertThat(friend.heard("presence")).noneMatch(frame -> frame.has("/online", false));
                assertThat(alice.looksUp(bob)).has("/online", true);
            }
        }
    }

    @Test
    void theBlockerHearsNothingAndTheBlockedSeesNobodyThere() {
        try (LiveClient blocker = alice.goesLive();
                LiveClient blocked = bob.goesLive()) {
            alice.blocks(bob).accepted();
            blocked.awaits(
                    "offline",
                    frame -> frame.is("presence")
                            && frame.has("/username", alice.username())
                            && frame.has("/online", false));

            blocked.tells(chat.as(bob), "can you hear me?");
            blocked.types(chat.as(bob));
            blocked.isUpToDate();

            assertThat(blocker.isUpToDate().heard("message")).isEmpty();
            assertThat(blocker.heard("typing")).isEmpty();
            assertThat(blocker.heard("unread")).isEmpty();
            assertThat(bob.looksUp(alice)).has("/online", false).has("/relation", "friend");
        }
    }

    @Test
    void deletingForMeIsToldToMyOtherDevicesOnly() {
        Message sent = chat.says("clutter");
        try (LiveClient own = bob.goesLive();
                LiveClient other = alice.goesLive()) {
            chat.as(bob).deletesForMe(sent.seq()).accepted();

            own.awaits("conversation", frame -> frame.is("conversation") && frame.has("/conversation/id", chat.id()));
            assertThat(other.isUpToDate().heard("conversation")).isEmpty();
        }
    }

    @Test
    void whatIsTakenBackAfterAClearingIsNotToldToWhoCleared() {
        Message old = chat.says("long ago");
        chat.as(bob).clears().accepted();
        try (LiveClient cleared = bob.goesLive()) {
            cleared.isUpToDate();

            chat.deletesForEveryone(old.seq()).accepted();
            chat.says("now");

            cleared.awaits("message");
            assertThat(cleared.heard("message")).singleElement().matches(frame -> frame.has("/message/body", "now"));
        }
    }

    @Test
    void theEventStreamCarriesTheSame() {
        try (EventStream stream = EventStream.of(bob);
                LiveClient sender = alice.goesLive()) {
            assertThat(stream.heard().get(0).at("/account/username")).isEqualTo(bob.username());
            sender.tells(chat, "over the stream");

            assertThat(stream.awaitsMessage("over the stream").message().sender())
                    .isEqualTo(alice.username());
            assertThat(alice.looksUp(bob)).has("/online", true);

            bob.signsOut().accepted();
            stream.awaitsEnd();
        }
    }

    @Test
    void theEventStreamNeedsACaller() {
        assertThat(Http.to(Site.shared()).with("Accept", "text/event-stream").get("/api/v1/events"))
                .hasStatus(401);
    }

    @Test
    void whoComesBackCatchesUpByTheState() {
        long known = chat.rev();
        chat.says("while you were away");
        try (LiveClient back = bob.goesLive()) {
            back.isUpToDate();
            Answer state = bob.gets("/state");

            assertThat(state.number("/conversations/" + chat.id() + "/rev")).isGreaterThan(known);
            assertThat(state).has("/conversations/" + chat.id() + "/writable", true);
            assertThat(ChatApi.bodies(chat.as(bob).changes(known, 50))).containsExactly("while you were away");
            String etag = state.headers().firstValue("ETag").orElseThrow();
            assertThat(Http.to(Site.shared())
                            .as(bob.token())
                            .with("If-None-Match", etag)
                            .get("/api/v1/state"))
                    .hasStatus(304);
        }
    }
}
