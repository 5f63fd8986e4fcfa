package org.parley.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.platform.TooMany;

class TriesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private final Tries account = new Tries(Subject.account(UUID.randomUUID()), NOON);
    private final Tries address = new Tries(Subject.address("192.0.2.1"), NOON);

    @Test
    void sixTriesInARowAreLetThroughAndTheNextHasToWait() {
        for (int i = 0; i < 6; i++) account.count(TryRule.ACCOUNT, NOON);

        assertThat(waitOf(account, NOON)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void eachWaitIsTwiceTheLastUpToAQuarterOfAnHour() {
        Instant now = NOON;
        for (int i = 0; i < 6; i++) account.count(TryRule.ACCOUNT, now);
        for (long expected : new long[] {2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900}) {
            Duration wait = waitOf(account, now);
            assertThat(wait).isEqualTo(Duration.ofSeconds(expected));
            now = now.plus(wait);
            account.count(TryRule.ACCOUNT, now);
        }
    }

    @Test
    void nobodyTriesAHundredTimesInAnyHour() {
        int tried = 0;
        for (Instant now = NOON; now.isBefore(NOON.plus(Duration.ofHours(1))); now = now.plusMillis(500)) {
            try {
                account.count(TryRule.ACCOUNT, now);
                tried++;
            } catch (TooMany wait) {
                // as it should be
            }
        }
        assertThat(tried).isLessThan(100);
    }

    @Test
    void waitingIsNotPunished() {
        for (int i = 0; i < 6; i++) account.count(TryRule.ACCOUNT, NOON);

        for (int i = 0; i < 50; i++) waitOf(account, NOON);

        assertThat(waitOf(account, NOON)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void anHourOfQuietForgets() {
        for (int i = 0; i < 6; i++) account.count(TryRule.ACCOUNT, NOON);
        Instant later = NOON.plus(Duration.ofHours(1)).plusSeconds(3);

        for (int i = 0; i < 6; i++) account.count(TryRule.ACCOUNT, later);

        assertThat(waitOf(account, later)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void anAddressHasFortyTriesInAQuarterOfAnHour() {
        for (int i = 0; i < 40; i++) address.count(TryRule.ADDRESS, NOON.plusSeconds(i));

        assertThat(waitOf(address, NOON.plusSeconds(60))).isEqualTo(Duration.ofMinutes(14));
        address.count(TryRule.ADDRESS, NOON.plus(Duration.ofMinutes(15)));
    }

    @Test
    void aRightPasswordIsNotCountedForTheAddress() {
        for (int i = 0; i < 500; i++) {
            address.count(TryRule.ADDRESS, NOON);
            address.takeBack(NOON);
        }
        address.count(TryRule.ADDRESS, NOON);
    }

    @Test
    void aCustomersWholeNetworkOfIpV6CountsAsOne() {
        assertThat(Subject.address("2001:db8:1:2:3:4:5:6")).isEqualTo(Subject.address("2001:db8:1:2::1"));
        assertThat(Subject.address("2001:db8:1:2::1")).isNotEqualTo(Subject.address("2001:db8:1:3::1"));
        assertThat(Subject.address("192.0.2.1")).isNotEqualTo(Subject.address("192.0.2.2"));
    }

    @Test
    void whatWasTypedAsALoginIsNotStored() {
        assertThat(Subject.login("my secret password").key())
                .doesNotContain("secret")
                .hasSizeLessThanOrEqualTo(80);
    }

    private static Duration waitOf(Tries tries, Instant now) {
        TryRule rule = tries.key().startsWith("account:") ? TryRule.ACCOUNT : TryRule.ADDRESS;
        TooMany[] refused = new TooMany[1];
        assertThatThrownBy(() -> tries.count(rule, now))
                .isInstanceOfSatisfying(TooMany.class, tooMany -> refused[0] = tooMany);
        return refused[0].retryAfter();
    }
}
