package org.parley.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * What a file is called: any script, and nothing that is a path, breaks a line or turns the reading direction, so that
 * {@code invoice‮fdp.exe} reads as what it is. At most 255 code points; the extension stays.
 */
record FileName(String value) {
    static final FileName NONE = new FileName("file");

    private static final int MOST = 255;

    FileName {
        value = shorten(clean(value));
        if (value.isEmpty()) value = "file";
    }

    /**
     * @param text from the header of a part: some servers read it as Latin-1, though browsers write UTF-8; null where
     *             the part had none
     */
    static FileName ofHeader(String text) {
        return text == null ? NONE : new FileName(utf8(text));
    }

    private static String clean(String text) {
        String last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::fit)
                .forEach(kept::appendCodePoint);
        return kept.toString().strip().replaceFirst("^\\.+", "").strip();
    }

    private static boolean fit(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            // joiners make letters and emoji; the other format characters make names that look like others
            case Character.FORMAT -> codePoint == 0x200C || codePoint == 0x200D;
            default -> true;
        };
    }

    private static String shorten(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= MOST) return name;
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 || name.length() - dot > 20 ? "" : name.substring(dot);
        int stem = MOST - extension.codePointCount(0, extension.length());
        return name.substring(0, name.offsetByCodePoints(0, stem)) + extension;
    }

    private static String utf8(String text) {
        if (text.chars().allMatch(c -> c < 0x80) || text.chars().anyMatch(c -> c > 0xFF)) return text;
        try {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException latin) {
            return text;
        }
    }
}
