package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The only story that has to last as long as the silence that it tells of. */
@Tag("once")
class HeartbeatIT {
    @Test
    void whoAnswersNoPingForAMinuteIsClosedAndWhoDoesIsNot() throws IOException {
        Person alice = Person.signsUp("alice");
        Instant start = Instant.now();
        try (LiveClient answers = alice.goesLive();
                RawSocket silent = RawSocket.of(alice)) {
            silent.awaits(RawSocket.PING, Duration.ofSeconds(30));
            assertThat(Duration.between(start, Instant.now()))
                    .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));

            RawSocket.Frame close = silent.awaits(RawSocket.CLOSE, Duration.ofSeconds(60));

            assertThat(Duration.between(start, Instant.now()))
                    .isBetween(Duration.ofSeconds(58), Duration.ofSeconds(70));
            assertThat(close.code()).isEqualTo(4408);
            assertThat(answers.wasPinged()).isTrue();
            answers.isUpToDate();
        }
    }
}
