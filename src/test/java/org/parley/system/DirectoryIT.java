package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoryIT {
    private final Person alice = Person.signsUp("alice");

    @Test
    void peopleAreFoundByPartOfTheirUsernameInAnyCase() {
        String mark = Unique.suffix();
        Person bob = Person.signsUp("bob" + mark);

        assertThat(alice.finds(mark.toUpperCase(java.util.Locale.ROOT))).containsExactly(bob.username());
        assertThat(alice.finds(bob.username().substring(0, 8))).contains(bob.username());
    }

    @Test
    void peopleAreFoundByPartOfTheirDisplayNameInAnyScript() {
        Person bob = Person.signsUp("bob");
        String mark = Unique.suffix();
        bob.patches("/me", "displayName", "我家在上海东边 " + mark).accepted();

        assertThat(alice.finds(encoded("上海东边 " + mark))).containsExactly(bob.username());
    }

    @Test
    void patternsAreMeantLiterally() {
        Person bob = Person.signsUp("bob");
        String mark = Unique.suffix();
        bob.patches("/me", "displayName", mark + " 100%_!").accepted();

        assertThat(alice.finds(encoded(mark + " 100%_!"))).containsExactly(bob.username());
        assertThat(alice.finds(encoded(mark + "%%"))).isEmpty();
        assertThat(alice.finds(encoded(mark + "_100"))).isEmpty();
    }

    @Test
    void nobodyFindsThemselves() {
        assertThat(alice.finds(alice.username())).isEmpty();
    }

    @Test
    void theDirectoryIsPagedByNameWithoutGapOrRepeat() {
        String mark = "p" + Unique.suffix();
        List<String> everybody = new ArrayList<>();
        for (int i = 0; i < 5; i++) everybody.add(Person.signsUp(mark + i).username());

        List<String> found = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            Answer page = alice.gets("/accounts?limit=2&q=" + mark + "&cursor=" + cursor);
            page.accepted().items().forEach(profile -> found.add(profile.getString("username")));
            cursor = page.at("/next");
            pages++;
        } while (cursor != null);

        assertThat(found).containsExactlyElementsOf(everybody.stream().sorted().toList());
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void aProfileShowsTheRelationAndNothingPrivate() {
        Person bob = Person.signsUp("bob");

        Answer profile = alice.looksUp(bob);

        assertThat(profile)
                .has("/username", bob.username())
                .has("/online", "false")
                .has("/relation", "none");
        assertThat(profile.json().keySet())
                .isSubsetOf("username", "displayName", "title", "online", "lastSeenAt", "relation");
    }

    @Test
    void aUsernameIsFoundInAnyCaseAndAnUnknownOneIsRefused() {
        Person bob = Person.signsUp("bob");

        assertThat(alice.gets("/accounts/" + bob.username().toUpperCase(java.util.Locale.ROOT)))
                .has("/username", bob.username());
        assertThat(alice.gets("/accounts/nobody-" + Unique.suffix())).isRefusedAs(404, "urn:parley:no-such-account");
        assertThat(alice.gets("/accounts/" + encoded("not a name 好"))).isRefusedAs(404, "urn:parley:no-such-account");
    }

    @Test
    void thePresenceFilterShowsWhoIsOnlineOrWhoIsNot() {
        String mark = "q" + Unique.suffix();
        Person live = Person.signsUp(mark + "live");
        Person away = Person.signsUp(mark + "away");
        try (LiveClient window = live.goesLive()) {
            await().untilAsserted(() -> assertThat(alice.findsOnline(mark)).containsExactly(live.username()));

            assertThat(usernames("/accounts?presence=offline&q=" + mark)).containsExactly(away.username());
            assertThat(alice.finds(mark)).containsExactly(away.username(), live.username());
            assertThat(alice.looksUp(live)).has("/online", "true").has("/lastSeenAt", null);
            assertThat(window.isOpen()).isTrue();
        }
    }

    private List<String> usernames(String path) {
        return alice.gets(path).accepted().items().stream()
                .map(profile -> profile.getString("username"))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
