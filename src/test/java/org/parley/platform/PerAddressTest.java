package org.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PerAddressTest {
    private final PerAddress crowd = new PerAddress(2);

    @Test
    void oneAddressWaitsUntilOneOfItsOwnLeavesAndAnotherDoesNotNotice() {
        assertThat(crowd.enter("192.0.2.7")).isTrue();
        assertThat(crowd.enter("192.0.2.7")).isTrue();

        assertThat(crowd.enter("192.0.2.7")).isFalse();
        assertThat(crowd.enter("192.0.2.8")).isTrue();

        crowd.leave("192.0.2.7");
        assertThat(crowd.enter("192.0.2.7")).isTrue();
        assertThat(crowd.enter("192.0.2.7")).isFalse();
    }

    @Test
    void theAddressesOfOneNetworkOfIpv6AreOne() {
        crowd.enter("2001:db8:1:2::1");
        crowd.enter("2001:db8:1:2::2");

        assertThat(crowd.enter("2001:db8:1:2:ffff::3")).isFalse();
        assertThat(crowd.enter("2001:db8:1:3::1")).isTrue();
    }

    @Test
    void thisMachineAndWhatIsNoAddressAreNotCounted() {
        for (int i = 0; i < 5; i++) {
            assertThat(crowd.enter("127.0.0.1")).isTrue();
            assertThat(crowd.enter("::1")).isTrue();
            assertThat(crowd.enter("")).isTrue();
        }
    }

    @Test
    void withoutALimitEverybodyEnters() {
        PerAddress open = new PerAddress(0);

        for (int i = 0; i < 5; i++) assertThat(open.enter("192.0.2.7")).isTrue();
    }
}
