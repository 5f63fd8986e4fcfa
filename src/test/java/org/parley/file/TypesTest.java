package org.parley.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesTest {
    @ParameterizedTest
    @CsvSource({
        "<html><script>alert(1)</script></html>, a.png, text/html",
        "'<svg xmlns=\"http://www.w3.org/2000/svg\"/>', a.png, image/svg+xml",
        "hello, a.png, text/plain",
        "'\u0001\u0002\u0003\u0004', a.png, application/octet-stream",
        "%PDF-1.7, a.jpg, application/pdf",
        "'a,b', a.csv, text/csv"
    })
    void aFileIsWhatItsBytesSay(String content, String name, String type) {
        assertThat(Types.of(content.getBytes(StandardCharsets.UTF_8), new FileName(name)))
                .isEqualTo(type)
                .satisfies(told -> assertThat(Types.isPicture(told)).isFalse());
    }
}
