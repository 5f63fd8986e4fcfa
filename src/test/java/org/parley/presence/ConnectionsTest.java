package org.parley.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final UUID ALICE = new UUID(1, 1);
    private static final UUID BOB = new UUID(1, 2);

    private final PinnedClock clock = new PinnedClock();
    private final Connections connections = new Connections(clock);

    @Test
    void theFirstConnectionIsAComing() {
        assertThat(connections.connected(ALICE)).contains(new Turn(ALICE, true, START));
        assertThat(isOnline(ALICE)).isTrue();
        assertThat(isOnline(BOB)).isFalse();
    }

    @Test
    void manyTabsAreOnePresence() {
        connections.connected(ALICE);

        assertThat(connections.connected(ALICE)).isEmpty();
        assertThat(connections.disconnected(ALICE, false)).isEmpty();
        clock.passes(Duration.ofMinutes(5));
        assertThat(connections.overdue()).isEmpty();
        assertThat(isOnline(ALICE)).isTrue();
    }

    @Test
    void aReloadIsNotADeparture() {
        connections.connected(ALICE);

        connections.disconnected(ALICE, false);
        clock.passes(Duration.ofSeconds(19));
        assertThat(connections.overdue()).isEmpty();
        assertThat(isOnline(ALICE)).isTrue();
        assertThat(connections.connected(ALICE)).isEmpty();
        clock.passes(Duration.ofMinutes(5));

        assertThat(connections.overdue()).isEmpty();
        assertThat(isOnline(ALICE)).isTrue();
    }

    @Test
    void whoDoesNotComeBackWithinTheGraceIsGoneSinceTheLoss() {
        connections.connected(ALICE);
        clock.passes(Duration.ofMinutes(1));
        Instant lost = clock.instant();
        connections.disconnected(ALICE, false);

        clock.passes(Connections.GRACE);

        assertThat(connections.overdue()).containsExactly(new Turn(ALICE, false, lost));
        assertThat(isOnline(ALICE)).isFalse();
        assertThat(connections.overdue()).isEmpty();
    }

    @Test
    void theGraceRunsFromTheLastLossOnly() {
        connections.connected(ALICE);
        connections.disconnected(ALICE, false);
        clock.passes(Duration.ofSeconds(15));
        connections.connected(ALICE);
        connections.disconnected(ALICE, false);

        clock.passes(Duration.ofSeconds(15));
        assertThat(connections.overdue()).isEmpty();

        clock.passes(Duration.ofSeconds(5));
        assertThat(connections.overdue()).hasSize(1);
    }

    @Test
    void signingOutIsADepartureAtOnce() {
        connections.connected(ALICE);

        assertThat(connections.disconnected(ALICE, true)).contains(new Turn(ALICE, false, START));
        assertThat(isOnline(ALICE)).isFalse();
    }

    @Test
    void signingOutOnOneDeviceLeavesTheOtherOnline() {
        connections.connected(ALICE);
        connections.connected(ALICE);

        assertThat(connections.disconnected(ALICE, true)).isEmpty();
        assertThat(isOnline(ALICE)).isTrue();
    }

    @Test
    void signingOutAfterTheSocketWentWaitsForNothing() {
        connections.connected(ALICE);
        connections.disconnected(ALICE, false);

        assertThat(connections.signedOut(ALICE)).contains(new Turn(ALICE, false, START));
        clock.passes(Connections.GRACE);
        assertThat(connections.overdue()).isEmpty();
    }

    @Test
    void signingOutWithALiveSocketElsewhereIsNoDeparture() {
        connections.connected(ALICE);

        assertThat(connections.signedOut(ALICE)).isEmpty();
        assertThat(connections.signedOut(BOB)).isEmpty();
    }

    @Test
    void aLossOfWhoWasNeverThereIsIgnored() {
        assertThat(connections.disconnected(ALICE, false)).isEmpty();
        assertThat(connections.disconnected(ALICE, true)).isEmpty();
        assertThat(connections.connected(ALICE)).isPresent();
    }

    @Test
    void aThousandFlappingClientsAreToldOfOnce() {
        UUID[] clients = IntStream.range(0, 1000).mapToObj(i -> new UUID(2, i)).toArray(UUID[]::new);
        Stream.of(clients).forEach(connections::connected);
        int turns = 0;

        for (int flap = 0; flap < 50; flap++) {
            for (UUID client : clients)
                turns += connections.disconnected(client, false).isPresent() ? 1 : 0;
            clock.passes(Duration.ofSeconds(5));
            turns += connections.overdue().size();
            for (UUID client : clients) turns += connections.connected(client).isPresent() ? 1 : 0;
        }

        assertThat(turns).isZero();
    }

    private boolean isOnline(UUID account) {
        return connections.all().stream().anyMatch(turn -> turn.account().equals(account));
    }

    private static final class PinnedClock extends Clock {
        private Instant now = START;

        void passes(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
