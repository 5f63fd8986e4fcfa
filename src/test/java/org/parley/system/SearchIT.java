package org.parley.system;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Finding words in what one may read. */
class SearchIT {
    private static Person alice;
    private static Person bob;
    private static Person carol;
    private static ChatApi chat;
    private static ChatApi other;
    private static Finding search;

    @BeforeAll
    static void threeFriends() {
        alice = Person.signsUp("alice");
        bob = Person.signsUp("bob");
        carol = Person.signsUp("carol");
        alice.befriends(bob);
        alice.befriends(carol);
        chat = alice.chatWith(bob);
        other = alice.chatWith(carol);
        search = new Finding(alice);
    }

    @Test
    void wordsAreFoundInTheMiddleOfAnyScript() {
        chat.says("我家在上海东边");

        assertThat(search.finds("上海")).containsExactly("我家在上海东边");
        assertThat(search.finds("海")).contains("我家在上海东边");
        assertThat(search.finds("上海西")).isEmpty();
    }

    @Test
    void caseDoesNotMatterAndTheBodyStaysAsItWas() {
        chat.as(bob).says("Die GROẞE Straße nach Ἀθῆναι");

        assertThat(search.finds("die grosse strasse")).containsExactly("Die GROẞE Straße nach Ἀθῆναι");
        assertThat(search.finds("ἈΘΗ͂ΝΑΙ")).containsExactly("Die GROẞE Straße nach Ἀθῆναι");
    }

    @Test
    void wildcardsAreLiteral() {
        String mark = Unique.suffix();
        chat.says(mark + " 100% of_it \\o/");
        chat.says(mark + " 1000 ofXit |o|");

        assertThat(search.finds(mark + " 100%")).containsExactly(mark + " 100% of_it \\o/");
        assertThat(search.finds("0% of_i")).containsExactly(mark + " 100% of_it \\o/");
        assertThat(search.finds("\\o/")).containsExactly(mark + " 100% of_it \\o/");
        assertThat(search.finds(mark + "%")).isEmpty();
    }

    @Test
    void theNewestComesFirstOverAllConversationsAndEachOnceHoweverItIsPaged() {
        String mark = Unique.suffix();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ChatApi where = i % 3 == 0 ? other : chat;
            said.add(0, where.says(mark + " number " + i).body());
        }

        assertThat(search.finds(mark)).isEqualTo(said);
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = search.asks(mark, "&limit=2" + cursor).accepted();
            paged.addAll(ChatApi.bodies(page));
            cursor = page.at("/next") == null ? null : "&cursor=" + page.at("/next");
        } while (cursor != null);
        assertThat(paged).isEqualTo(said);
    }

    @Test
    void aConversationAndASenderNarrowIt() {
        String mark = Unique.suffix();
        chat.says(mark + " by alice");
        chat.as(bob).says(mark + " by bob");
        other.says(mark + " elsewhere");

        assertThat(search.finds(mark, "&conversation=" + chat.id()))
                .containsExactly(mark + " by bob", mark + " by alice");
        assertThat(search.finds(mark, "&from=" + bob.username())).containsExactly(mark + " by bob");
        assertThat(search.finds(mark, "&from=" + alice.username() + "&conversation=" + other.id()))
                .containsExactly(mark + " elsewhere");
    }

    @Test
    void aHitIsAWholeMessageAndReadsNothing() {
        String mark = Unique.suffix();
        Message sent = chat.as(bob).says(mark);
        long unread = chat.unread();

        Answer found = search.asks(mark, "");

        assertThat(found).has("/items/0/seq", sent.seq()).has("/items/0/conversation", chat.id());
        assertThat(found).has("/items/0/sender", bob.username()).has("/items/0/deleted", false);
        assertThat(chat.unread()).isEqualTo(unread);
    }

    @Test
    void nothingOfOthersIsFound() {
        String mark = Unique.suffix();
        other.says(mark);

        assertThat(new Finding(bob).finds(mark)).isEmpty();
        assertThat(new Finding(bob).asks(mark, "&conversation=" + other.id()))
                .isRefusedAs(404, "urn:parley:no-such-conversation");
    }

    @Test
    void whatIsDeletedHiddenOrClearedIsNotFoundByWhomItIsGoneFor() {
        String mark = Unique.suffix();
        Message gone = chat.says(mark + " gone");
        Message hidden = chat.says(mark + " hidden");
        chat.says(mark + " stays");

        chat.deletesForEveryone(gone.seq()).accepted();
        chat.deletesForMe(hidden.seq()).accepted();

        assertThat(search.finds(mark)).containsExactly(mark + " stays");
        assertThat(new Finding(bob).finds(mark)).containsExactly(mark + " stays", mark + " hidden");
        chat.as(bob).clears().accepted();
        assertThat(new Finding(bob).finds(mark)).isEmpty();
        assertThat(search.finds(mark)).containsExactly(mark + " stays");
    }

    @Test
    void aSilencedMessageIsFoundByItsSenderAlone() {
        Friends pair = Friends.made();
        String mark = Unique.suffix();
        pair.chat().says(mark + " before");
        pair.two().blocks(pair.one()).accepted();
        pair.chat().says(mark + " silenced");

        assertThat(new Finding(pair.one()).finds(mark)).containsExactly(mark + " silenced", mark + " before");
        assertThat(new Finding(pair.two()).finds(mark)).containsExactly(mark + " before");
        pair.two().unblocks(pair.one()).accepted();
        assertThat(new Finding(pair.two()).finds(mark)).containsExactly(mark + " before");
    }

    @Test
    void whatCannotBeAskedIsRefusedByName() {
        for (String q : Set.of("", "\u0000", "a\u0000b", "x".repeat(201)))
            assertThat(search.asks(q, "")).isInvalidIn("q");
        assertThat(alice.gets("/messages")).isInvalidIn("q");
        assertThat(search.asks("x".repeat(200), "")).hasStatus(200);
        assertThat(search.asks("x", "&limit=0")).isInvalidIn("limit");
        assertThat(search.asks("x", "&cursor=nonsense")).isInvalidIn("cursor");
        assertThat(search.asks("x", "&conversation=nonsense")).isRefusedAs(404, "urn:parley:no-such-conversation");
        assertThat(search.asks("x", "&from=nobody.here")).isRefusedAs(404, "urn:parley:no-such-account");
        assertThat(search.asks("x", "&from=%00")).isRefusedAs(404, "urn:parley:no-such-account");
    }

    /** On PostgreSQL the index takes it in meanwhile: the answer is the same before and after. */
    @Test
    void whatWasJustSaidIsFoundAtOnceAndLater() {
        String mark = Unique.suffix();
        String needle = "针" + mark;
        chat.says(needle);
        for (int i = 0; i < 3; i++) chat.says(mark + i);

        await().during(ofSeconds(3)).atMost(ofSeconds(5)).untilAsserted(() -> assertThat(search.finds(needle))
                .containsExactly(needle));
    }
}
