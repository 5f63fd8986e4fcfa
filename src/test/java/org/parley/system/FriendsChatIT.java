package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole of it, as two people live it over HTTP and the socket. */
class FriendsChatIT {
    private final Person user1 = Person.signsUp("user_1");

    @Test
    void twoPeopleSignUpFindEachOtherBecomeFriendsAndTalk() {
        user1.signsOut().accepted();
        assertThat(user1.gets("/me")).isRefusedAs(401, "urn:parley:signed-out");

        Person user2 = Person.signsUp("user_2");
        try (LiveClient window2 = user2.goesLive()) {
            Person again = user1.signsIn();
            try (LiveClient window1 = again.goesLive()) {
                await().untilAsserted(() ->
                        assertThat(again.findsOnline(user2.username())).containsExactly(user2.username()));

                again.requests(user2, "It is me").accepted();
                Frame request = window2.awaits("friend-request");
                assertThat(request.at("/account/username")).isEqualTo(again.username());
                assertThat(request.at("/note")).isEqualTo("It is me");
                user2.accepts(again).accepted();
                window1.awaits("friendship", frame -> frame.is("friendship") && frame.has("/state", "friend"));
                window2.awaits("friendship", frame -> frame.is("friendship") && frame.has("/state", "friend"));

                ChatApi chat1 = again.chatWith(user2);
                Frame ack = window1.tells(chat1, "Hello, user_2");

                Message arrived = window2.awaitsMessage("Hello, user_2").message();
                assertThat(arrived.sender()).isEqualTo(again.username());
                assertThat(arrived.seq()).isEqualTo(ack.number("/seq"));
                assertThat(user2.unreadInTotal()).isEqualTo(1);
                ChatApi chat2 = user2.chatWith(again);
                assertThat(chat2.unread()).isEqualTo(1);
                assertThat(chat2.history()).extracting(Message::body).containsExactly("Hello, user_2");

                window2.reads(chat2, arrived.seq());

                window1.awaits(
                        "the other's read pointer",
                        frame -> frame.is("read")
                                && frame.has("/username", user2.username())
                                && frame.has("/seq", arrived.seq()));
                assertThat(user2.unreadInTotal()).isZero();
                assertThat(chat1.looks()).has("/peerState/readSeq", arrived.seq());
                assertThat(chat2.looks()).has("/me/readSeq", arrived.seq()).has("/unread", 0);
            }
        }
    }

    @Test
    void bothSeeTheSameHistoryInTheSameOrder() {
        Person user2 = Person.signsUp("user_2");
        user1.befriends(user2);
        ChatApi chat1 = user1.chatWith(user2);
        ChatApi chat2 = chat1.as(user2);

        for (String body : List.of("one", "two", "three")) {
            chat1.says(body);
            chat2.says(body + " indeed");
        }

        assertThat(chat1.history())
                .isEqualTo(chat2.history())
                .extracting(Message::body)
                .containsExactly("one", "one indeed", "two", "two indeed", "three", "three indeed");
        assertThat(chat1.history()).extracting(Message::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }
}
