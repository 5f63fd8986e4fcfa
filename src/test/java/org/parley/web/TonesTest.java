package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours under the initials of who has no picture. */
class TonesTest {
    private static final Path STYLES = Path.of("src/main/webapp/resources/parley/avatar.css");
    private static final Pattern TONE = Pattern.compile("\\.tone-\\d \\{ background: #([0-9a-f]{6}); }");
    /** WCAG 2.2, 1.4.3: for text of any size. */
    private static final double ENOUGH = 4.5;

    @Test
    void whiteInitialsStandOutFromEveryColour() throws IOException {
        List<Integer> tones = TONE.matcher(Files.readString(STYLES))
                .results()
                .map(match -> Integer.parseInt(match.group(1), 16))
                .toList();

        assertThat(tones).hasSize(8).doesNotHaveDuplicates().allSatisfy(tone -> assertThat(
                        1.05 / (luminance(tone) + 0.05))
                .as(Integer.toHexString(tone))
                .isGreaterThanOrEqualTo(ENOUGH));
    }

    private static double luminance(int colour) {
        return 0.2126 * part(colour >> 16) + 0.7152 * part(colour >> 8) + 0.0722 * part(colour);
    }

    private static double part(int colour) {
        double value = (colour & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
