package org.parley.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "'C:\\Users\\bob\\a.txt', a.txt",
        "'a\r\nSet-Cookie: b', aSet-Cookie: b",
        ".htaccess, htaccess",
        "' report .pdf ', report .pdf",
        "'invoice\u202Efdp.exe', invoicefdp.exe",
        "'..', file",
        "'', file"
    })
    void aNameIsNoPathAndCannotMislead(String given, String kept) {
        assertThat(new FileName(given).value()).isEqualTo(kept);
    }

    @Test
    void anyScriptIsKept() {
        assertThat(new FileName("照片 👩‍👧.png").value()).isEqualTo("照片 👩‍👧.png");
    }

    @Test
    void aLongNameKeepsItsExtension() {
        assertThat(new FileName("好".repeat(400) + ".pdf").value()).hasSize(255).endsWith("好.pdf");
    }

    @Test
    void utf8ThatAServerReadAsLatin1IsUnderstood() {
        String mangled = new String("照片.png".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(FileName.ofHeader(mangled).value()).isEqualTo("照片.png");
        assertThat(FileName.ofHeader("照片.png").value()).isEqualTo("照片.png");
        assertThat(FileName.ofHeader("caf\u00e9.png").value()).isEqualTo("caf\u00e9.png");
    }
}
