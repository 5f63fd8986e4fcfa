package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class GramsTest {
    private final UUID here = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private final UUID bob = UUID.fromString("01930000-0000-7000-8000-000000000002");

    @Test
    void whatContainsTheWordsHasAllTheirNumbers() {
        Integer[] held = Grams.of(here, bob, "我家在上海东边, Right There 🎉🎉");

        for (String part : new String[] {"上海", "海", "我家在上海东边", "right", "RIGHT there", "🎉", "🎉🎉", ", "}) {
            assertThat(held).as(part).contains(Grams.asked(Folded.of(part)));
        }
    }

    @Test
    void whatDoesNotContainThemLacksOne() {
        assertThat(Grams.of(here, bob, "我家在东边")).doesNotContain(Grams.asked("上海"));
    }

    @Test
    void conversationAndSenderAreAmongThem() {
        assertThat(Grams.of(here, bob, "x")).contains(Grams.place(here), Grams.place(bob));
        assertThat(Grams.place(here)).isNotEqualTo(Grams.place(bob));
    }

    @Test
    void aSinglePlainLetterIsLeftToTheNewestMessages() {
        assertThat(Grams.asked("e")).isEmpty();
        assertThat(Grams.asked("é")).hasSize(1);
    }
}
