package org.parley.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.platform.TooMany;

/** With limits that refill slowly: a machine that is busy is no reason to fail. */
class LimitTest {
    private final UUID key = UUID.randomUUID();

    @AfterEach
    void quiet() {
        Limit.tell(spent -> {});
    }

    @Test
    void soManyPassAtOnceAndThenOneAtATime() {
        assertThat(passes(Limit.AVATARS)).isEqualTo(10);
        assertThat(wait(Limit.AVATARS)).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(10));

        assertThat(passes(Limit.TYPING)).isEqualTo(1);
        await().untilAsserted(() -> assertThat(passes(Limit.TYPING)).isEqualTo(1));
    }

    @Test
    void eachHasTheirOwnAndEachLimitToo() {
        passes(Limit.AVATARS);

        Limit.AVATARS.take(UUID.randomUUID());
        Limit.UPLOADS.take(key);
    }

    @Test
    void whatWasDoneOnOtherNodesCountsAndWhatWasTooMuchIsWaitedFor() {
        for (int i = 0; i < 15; i++) Limit.hear(Limit.AVATARS.ordinal(), key);

        assertThat(wait(Limit.AVATARS)).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
    }

    @Test
    void othersAreToldWhatPassedAndNeitherWhatIsStoredNorWhatGuardsThisNode() {
        List<Limit.Spent> told = new ArrayList<>();
        Limit.tell(told::add);

        passes(Limit.AVATARS);
        Limit.REQUESTS.take(key);
        Limit.FRAMES.take(key);

        assertThat(told).hasSize(10).containsOnly(new Limit.Spent(Limit.AVATARS, key));
    }

    @Test
    void whatOthersHaveNoReasonToTellIsNotCounted() {
        for (int i = 0; i < 10; i++) Limit.hear(Limit.EXPORTS.ordinal(), key);
        Limit.hear(-1, key);
        Limit.hear(Limit.values().length, key);

        assertThat(passes(Limit.EXPORTS)).isEqualTo(5);
    }

    @Test
    void theirPlacesAreWhatNodesOfOtherVersionsKnowThemBy() {
        assertThat(Limit.values())
                .startsWith(
                        Limit.MESSAGES,
                        Limit.ALTERATIONS,
                        Limit.ROOMS,
                        Limit.TYPING,
                        Limit.SEARCHES,
                        Limit.PEOPLE,
                        Limit.PROFILES,
                        Limit.AVATARS,
                        Limit.UPLOADS);
    }

    private int passes(Limit limit) {
        for (int passed = 0; ; passed++) {
            try {
                limit.take(key);
            } catch (TooMany refused) {
                return passed;
            }
        }
    }

    private Duration wait(Limit limit) {
        return catchThrowableOfType(TooMany.class, () -> limit.take(key)).retryAfter();
    }
}
