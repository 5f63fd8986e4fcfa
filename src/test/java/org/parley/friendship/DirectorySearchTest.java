package org.parley.friendship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.platform.Cursor;
import org.parley.platform.Invalid;
import org.parley.platform.Page;

class DirectorySearchTest {
    @Test
    void whatIsSearchedForIsMeantLiterally() {
        assertThat(search("50%_!").pattern()).isEqualTo("%50!%!_!!%");
    }

    @Test
    void whiteSpaceAloneSearchesForAll() {
        assertThat(search("  ").q()).isNull();
    }

    @Test
    void bothSpellingsOfAnAccentAreOne() {
        assertThat(search("Zoe\u0308").q()).isEqualTo("Zo\u00eb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\uD83D"})
    void whatIsNoTextIsRefused(String broken) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> search(broken));
    }

    @ParameterizedTest
    @ValueSource(strings = {"away", "ONLINE"})
    void thereAreTwoKindsOfPresence(String other) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> DirectorySearch.of(null, other, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "eA", "AAAA"})
    void onlyAUsernameIsACursor(String other) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> DirectorySearch.of(null, null, null, other));
    }

    @Test
    void aPageEndsWithTheCursorOfItsLastItemWhereThereIsMore() {
        DirectorySearch search = DirectorySearch.of(null, null, 2, null);

        Page<Profile> page = search.page(rows(3));

        assertThat(page.items()).extracting(Profile::username).containsExactly("user0", "user1");
        assertThat(DirectorySearch.of(null, null, 2, page.next()).after()).hasToString("user1");
    }

    @Test
    void theLastPageHasNoCursor() {
        assertThat(DirectorySearch.of(null, null, 2, null).page(rows(2)).next()).isNull();
    }

    @Test
    void aCursorOfAnotherKindIsRefused() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> DirectorySearch.of(null, null, null, Cursor.of("bob", "2")));
    }

    private static DirectorySearch search(String q) {
        return DirectorySearch.of(q, null, null, null);
    }

    private static List<ProfileRow> rows(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Profile("user" + i, "User", null, false, null, "none", null))
                .map(profile -> new ProfileRow(UUID.randomUUID(), profile))
                .toList();
    }
}
