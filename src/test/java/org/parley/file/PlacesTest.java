package org.parley.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Places<String> places = new Places<>(3, 2);

    @Test
    void oneAccountDoesNotTakeAllPlaces() {
        assertThat(places.take("alice")).isTrue();
        assertThat(places.take("alice")).isTrue();

        assertThat(places.take("alice")).isFalse();
        assertThat(places.isFull("alice")).isTrue();
        assertThat(places.take("bob")).isTrue();
    }

    @Test
    void whereAllAreTakenNobodyIsCalledFull() {
        places.take("alice");
        places.take("bob");
        places.take("carol");

        assertThat(places.take("dave")).isFalse();
        assertThat(places.isFull("dave")).isFalse();
    }

    @Test
    void whatIsLeftCanBeTakenAgain() {
        places.take("alice");
        places.take("alice");
        places.take("alice");
        places.leave("alice");

        assertThat(places.take("alice")).isTrue();
        places.leave("alice");
        places.leave("alice");
        assertThat(places.isFull("alice")).isFalse();
        assertThat(places.take("bob")).isTrue();
        assertThat(places.take("bob")).isTrue();
        assertThat(places.take("carol")).isTrue();
    }
}
