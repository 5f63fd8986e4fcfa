package org.parley.message;

import java.util.regex.Pattern;
import org.parley.platform.Invalid;

/**
 * One emoji as a person sees it, which may be several code points: a picture with a skin tone, a family joined to one
 * picture, a flag, a keycap (Unicode Technical Standard 51, "emoji sequence"). At most 32 UTF-16 units.
 */
record Emoji(String value) {
    private static final int MAX_UNITS = 32;
    private static final String PICTURE = "[\\x{A9}\\x{AE}\\x{203C}\\x{2049}\\x{2122}\\x{2139}\\x{2194}-\\x{21AA}"
            + "\\x{231A}-\\x{23FF}\\x{24C2}\\x{25AA}-\\x{25FE}\\x{2600}-\\x{27BF}\\x{2934}\\x{2935}\\x{2B05}-\\x{2B55}"
            + "\\x{3030}\\x{303D}\\x{3297}\\x{3299}\\x{1F000}-\\x{1F1E5}\\x{1F200}-\\x{1F3FA}\\x{1F400}-\\x{1FAFF}]";
    private static final String DRESSED = PICTURE + "\\x{FE0F}?[\\x{1F3FB}-\\x{1F3FF}]?[\\x{E0020}-\\x{E007F}]*";
    private static final Pattern SHAPE = Pattern.compile(
            DRESSED + "(?:\\x{200D}" + DRESSED + ")*" + "|[\\x{1F1E6}-\\x{1F1FF}]{2}|[0-9#*]\\x{FE0F}?\\x{20E3}");

    /** @throws Invalid when this is not one emoji */
    Emoji {
        if (value == null || value.length() > MAX_UNITS || !SHAPE.matcher(value).matches())
            throw new Invalid("emoji", "must be one emoji");
    }
}
