package org.parley.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostmanTest {
    @Test
    void whatCannotBeSentIsTriedAgainEverMoreSeldom() {
        assertThat(Postman.wait(0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Postman.wait(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Postman.wait(7)).isEqualTo(Duration.ofSeconds(640));
        assertThat(Postman.wait(8)).isEqualTo(Duration.ofMinutes(15));
        assertThat(Postman.wait(1_000_000)).isEqualTo(Duration.ofMinutes(15));
    }
}
