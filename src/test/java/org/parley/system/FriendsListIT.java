package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of friends, newest activity first. */
class FriendsListIT {
    private final Person alice = Person.signsUp("alice");
    private final Person bob = Person.signsUp("bob");
    private final Person carol = Person.signsUp("carol");

    @Test
    void whoSaidSomethingLastComesFirstAndElseWhoBecameAFriendLast() {
        alice.befriends(bob);
        alice.befriends(carol);
        assertThat(alice.friends()).containsExactly(carol.username(), bob.username());

        alice.chatWith(bob).says("hello");

        assertThat(alice.friends()).containsExactly(bob.username(), carol.username());
    }

    @Test
    void itIsPagedWithoutGapOrDouble() {
        Person dave = Person.signsUp("dave");
        for (Person friend : List.of(bob, carol, dave)) alice.befriends(friend);
        alice.chatWith(carol).says("hello");

        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Answer page = alice.gets("/friends?limit=1" + cursor).accepted();
            paged.add(page.at("/items/0/account/username"));
            cursor = page.at("/next") == null ? null : "&cursor=" + page.at("/next");
        }

        assertThat(paged).isEqualTo(alice.friends()).containsExactly(carol.username(), dave.username(), bob.username());
    }

    @Test
    void aBlockedFriendIsListedAndARemovedOneIsNot() {
        alice.befriends(bob);
        alice.befriends(carol);
        alice.blocks(bob).accepted();
        alice.removes(carol).accepted();

        assertThat(alice.friends()).containsExactly(bob.username());
    }
}
