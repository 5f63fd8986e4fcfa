package org.parley.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
    @ParameterizedTest
    @CsvSource({"bytes=0-9, 0, 10", "bytes=90-, 90, 10", "bytes=90-500, 90, 10", "bytes=-5, 95, 5", "bytes=-500, 0, 100"
    })
    void oneRangeIsAPartOfTheContent(String header, long from, long length) {
        assertThat(Span.parse(header, 100)).contains(new Span(from, length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "lines=1-2", "bytes=-", "bytes=9-3", "bytes=x"})
    void whatIsNoSuchRangeIsIgnored(String header) {
        assertThat(Span.parse(header, 100)).isEmpty();
    }

    @Test
    void aRangeBehindTheEndIsEmpty() {
        assertThat(Span.parse("bytes=100-", 100)).get().matches(Span::empty);
    }
}
