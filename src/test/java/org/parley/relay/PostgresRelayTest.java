package org.parley.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.relay.Hint.Kind;

class PostgresRelayTest {
    private final PostgresRelay here = new PostgresRelay(null, Thread::new);
    private final PostgresRelay there = new PostgresRelay(null, Thread::new);

    @Test
    void manyHintsGoInAFewNotificationsThatPostgresqlTakes() {
        List<Hint> hints = messages(500);

        List<String> payloads = here.payloads(hints, 7);

        assertThat(payloads).hasSizeLessThan(20).allMatch(text -> text.length() < 8000);
        assertThat(heard(there, payloads)).isEqualTo(hints);
    }

    @Test
    void aNodeDoesNotHearItself() {
        assertThat(heard(here, here.payloads(messages(1), 7))).isEmpty();
    }

    @Test
    void whatFitsIntoNoNotificationIsLeftToTheSweep() {
        Hint large = Hint.of(Kind.MESSAGE, null, HintTest.people(400), 1, 0, 1);

        assertThat(heard(there, here.payloads(List.of(large), 7))).isEmpty();
    }

    @Test
    void whatIsNoHintIsPassedOver() {
        assertThat(heard(there, List.of("other;99:::;x", "other", ""))).isEmpty();
    }

    @Test
    void itSaysSinceWhenTheFirstHadWaited() {
        assertThat(there.read(here.payloads(messages(2), 1_800_000_000_000_000L).get(0), new ArrayList<>()))
                .isEqualTo(1_800_000_000_000_000L);
        assertThat(there.read("other;0:::", new ArrayList<>())).isZero();
    }

    private static List<Hint> heard(PostgresRelay by, List<String> payloads) {
        List<Hint> heard = new ArrayList<>();
        for (String payload : payloads) by.read(payload, heard);
        return heard;
    }

    private static List<Hint> messages(int count) {
        return IntStream.range(0, count)
                .mapToObj(rev -> Hint.of(
                        Kind.MESSAGE,
                        HintTest.people(2),
                        List.of(UUID.randomUUID(), UUID.randomUUID()),
                        rev,
                        rev - 1,
                        1))
                .toList();
    }
}
