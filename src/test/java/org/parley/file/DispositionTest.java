package org.parley.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DispositionTest {
    @Test
    void aNameOfAnyScriptStandsInUtf8AndInAscii() {
        assertThat(Disposition.attachment("照片 \"1\".png"))
                .isEqualTo("attachment; filename=\"__ _1_.png\"; filename*=UTF-8''%E7%85%A7%E7%89%87%20%221%22.png");
    }
}
