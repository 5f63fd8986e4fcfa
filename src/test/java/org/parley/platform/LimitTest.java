package org.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitTest {
    private final UUID key = UUID.randomUUID();

    @AfterEach
    void quiet() {
        Limit.tell(spent -> {});
    }

    @Test
    void soManyPassAtOnceAndThenOneAtATime() {
        assertThat(passes(Limit.MESSAGES, 200)).isBetween(60, 62);
        assertThat(refusal().retryAfter()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1));

        await().until(() -> passes(Limit.MESSAGES, 1) == 1);
        assertThat(passes(Limit.MESSAGES, 1)).isZero();
    }

    @Test
    void eachHasTheirOwnAndEachLimitToo() {
        passes(Limit.MESSAGES, 200);

        Limit.MESSAGES.take(UUID.randomUUID());
        Limit.ALTERATIONS.take(key);
    }

    @Test
    void whatWasDoneOnOtherNodesCountsAndWhatWasTooMuchIsWaitedFor() {
        for (int i = 0; i < 70; i++) Limit.hear(new Limit.Spent(Limit.MESSAGES.ordinal(), key));

        assertThat(refusal().retryAfter()).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(11));
    }

    @Test
    void othersAreToldWhatPassedAndNotWhatGuardsThisNode() {
        List<Limit.Spent> told = new ArrayList<>();
        Limit.tell(told::add);

        int passed = passes(Limit.MESSAGES, 200);
        Limit.FRAMES.take(key);

        assertThat(told).hasSize(passed).containsOnly(new Limit.Spent(Limit.MESSAGES.ordinal(), key));
    }

    @Test
    void whatOnlyAnotherVersionLimitsIsNotCounted() {
        Limit.hear(new Limit.Spent(Limit.values().length, key));
    }

    private int passes(Limit limit, int tries) {
        int passed = 0;
        for (int i = 0; i < tries; i++) {
            try {
                limit.take(key);
                passed++;
            } catch (TooMany refused) {
                return passed;
            }
        }
        return passed;
    }

    private TooMany refusal() {
        return catchThrowableOfType(TooMany.class, () -> Limit.MESSAGES.take(key));
    }
}
