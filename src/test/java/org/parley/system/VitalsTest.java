package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VitalsTest {
    private final Vitals before = new Vitals(1, 80, 400, 100);

    @Test
    void whatGrewByATenthIsAsBefore() {
        assertThat(new Vitals(1, 88, 440, 110).isAsBefore(before)).isTrue();
        assertThat(new Vitals(1, 20, 90, 60).isAsBefore(before)).isTrue();
    }

    @Test
    void whatGrewByMoreThanPoolsTakeIsNot() {
        assertThat(new Vitals(1, 160, 400, 100).isAsBefore(before)).isFalse();
        assertThat(new Vitals(1, 80, 600, 100).isAsBefore(before)).isFalse();
        assertThat(new Vitals(1, 80, 400, 150).isAsBefore(before)).isFalse();
    }
}
