package org.parley.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells what a file is from its first bytes. Its name says only which of a family it is (a ZIP that is a text
 * document), never that it is a picture.
 */
final class Types {
    static final String UNKNOWN = "application/octet-stream";

    /** How much of a file is looked at. */
    static final int HEAD = 64 * 1024;

    private static final Set<String> PICTURES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/bmp", "image/webp");
    private static final int LONGEST = 128;

    private Types() {}

    static String of(byte[] head, FileName name) {
        String seen = detect(head, null);
        if (PICTURES.contains(seen)) return seen;
        String named = detect(head, name.value());
        return named.startsWith("image/") || named.length() > LONGEST ? seen : named;
    }

    /** What a browser may draw: no scripts in it, and decoded here before it is called one. */
    static boolean isPicture(String type) {
        return PICTURES.contains(type);
    }

    private static String detect(byte[] head, String name) {
        Metadata metadata = new Metadata();
        if (name != null) metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(head), metadata)
                    .getBaseType()
                    .toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
