package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import org.junit.jupiter.api.Test;

class AliveIT {
    private final Http anybody = Http.to(Site.shared());

    @Test
    void aDeployedParleyIsReady() {
        assertThat(anybody.get("/health/ready")).hasStatus(200);
    }

    @Test
    void anUnknownAddressIsRefusedWithTheProblemObject() {
        assertThat(anybody.get("/api/v1/nothing-here")).isARefusal();
    }
}
