package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Announcements by admins: one stored message that all read. */
class AnnouncementsIT {
    private final Person admin = Admin.one();
    private final Person alice = Person.signsUp("alice");

    private static ChatApi of(Person person, Answer announced) {
        return new ChatApi(person, announced.at("/conversation"));
    }

    @Test
    void anAnnouncementReachesEveryAccountAndCountsAsUnreadUntilItIsRead() {
        try (LiveClient window = alice.goesLive();
                LiveClient adminsWindow = admin.goesLive()) {
            Answer announced = admin.posts("/announcements", "clientId", Unique.suffix(), "body", "Tea at four");

            assertThat(announced).hasStatus(201).has("/body", "Tea at four").has("/sender", admin.username());
            window.awaitsMessage("Tea at four");
            adminsWindow.awaitsMessage("Tea at four");
            window.awaits("the count", frame -> frame.is("unread") && frame.has("/unread", 1));
            ChatApi chat = of(alice, announced);
            assertThat(chat.looks())
                    .has("/kind", "announcements")
                    .has("/unread", 1)
                    .has("/writable", false)
                    .has("/peerState", null)
                    .has("/lastMessage/body", "Tea at four");
            assertThat(alice.gets("/state")).has("/conversations/" + chat.id() + "/unread", 1);
            chat.reads(announced.number("/seq")).accepted();
            assertThat(chat.unread()).isZero();
            assertThat(of(admin, announced).looks()).has("/writable", true).has("/unread", 0);
        }
    }

    @Test
    void itIsListedWithTheFirstAnnouncementSinceOneSignedUp() {
        Answer announced = admin.posts("/announcements", "clientId", Unique.suffix(), "body", "old news")
                .accepted();
        Person newcomer = Person.signsUp("newcomer");

        assertThat(newcomer.gets("/conversations").items()).isEmpty();
        assertThat(of(newcomer, announced).looks()).isRefusedAs(404, "urn:parley:no-such-conversation");

        admin.posts("/announcements", "clientId", Unique.suffix(), "body", "news")
                .accepted();

        assertThat(of(newcomer, announced).unread()).isEqualTo(1);
        assertThat(ChatApi.bodies(of(newcomer, announced).page(""))).containsExactly("news");
    }

    @Test
    void onlyAdminsAnnounce() {
        Answer announced = admin.posts("/announcements", "clientId", "same-" + alice.username(), "body", "once")
                .accepted();

        assertThat(alice.posts("/announcements", "clientId", "c", "body", "me too"))
                .isRefusedAs(403, "urn:parley:admins-only");
        assertThat(of(alice, announced).sends("c", "me too")).isRefusedAs(403, "urn:parley:admins-only");
        assertThat(admin.posts("/announcements", "clientId", "same-" + alice.username(), "body", "once"))
                .hasStatus(200)
                .has("/seq", announced.at("/seq"));
        assertThat(admin.posts("/announcements", "clientId", "x", "body", " ")).isInvalidIn("body");
    }

    @Test
    void nobodyHearsWhoReadsOrTypesThere() {
        Answer announced = admin.posts("/announcements", "clientId", Unique.suffix(), "body", "quiet")
                .accepted();
        try (LiveClient window = admin.goesLive()) {
            of(alice, announced).reads(announced.number("/seq")).accepted();
            of(alice, announced).types().accepted();

            window.isUpToDate();
            assertThat(window.heard()).noneMatch(frame -> frame.has("/username", alice.username()));
        }
    }

    @Test
    void whoClearedItIsNotToldThatAnAnnouncementIsTakenBack() {
        Answer announced = admin.posts("/announcements", "clientId", Unique.suffix(), "body", "a mistake")
                .accepted();
        Person bob = Person.signsUp("bob");
        of(alice, announced).clears().accepted();
        try (LiveClient alices = alice.goesLive();
                LiveClient bobs = bob.goesLive();
                LiveClient admins = admin.goesLive()) {
            of(admin, announced).deletesForEveryone(announced.number("/seq")).accepted();

            admins.awaits("the tombstone", frame -> frame.has("/message/seq", announced.at("/seq")));
            assertThat(alices.isUpToDate().heard("message")).isEmpty();
            assertThat(bobs.isUpToDate().heard("message")).isEmpty();
        }
    }
}
