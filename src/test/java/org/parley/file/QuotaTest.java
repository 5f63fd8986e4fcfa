package org.parley.file;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuotaTest {
    @Test
    void theLastByteStillFits() {
        assertThatCode(() -> new Quota(100).check(90, 10)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Quota(100).check(90, 11))
                .isInstanceOf(OverQuota.class)
                .hasMessageContaining("Of 100 bytes 90 are in use");
    }

    @Test
    void zeroIsNoLimit() {
        assertThatCode(() -> new Quota(0).check(Long.MAX_VALUE / 2, 1)).doesNotThrowAnyException();
    }
}
