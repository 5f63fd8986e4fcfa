package org.parley.keeping;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP that is written while it is read: of a list only one item is in memory at a time. */
final class Archive {
    private static final Jsonb JSON = JsonbBuilder.create();

    private final ZipOutputStream zip;

    Archive(OutputStream to) {
        zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    }

    /** Puts items into a list, one after the other. */
    interface Items {
        void add(Object item) throws IOException;
    }

    /** Makes the content of one entry. */
    interface Filling<T> {
        void fill(T entry) throws IOException;
    }

    void object(String name, Object value) throws IOException {
        bytes(name, to -> to.write(json(value)));
    }

    /** A JSON array with an item on each line. */
    void list(String name, Filling<Items> filling) throws IOException {
        bytes(name, to -> {
            boolean[] any = {false};
            to.write('[');
            filling.fill(item -> {
                to.write(any[0] ? ",\n".getBytes(StandardCharsets.UTF_8) : new byte[] {'\n'});
                to.write(json(item));
                any[0] = true;
            });
            to.write("\n]\n".getBytes(StandardCharsets.UTF_8));
        });
    }

    void bytes(String name, Filling<OutputStream> filling) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        filling.fill(zip);
        zip.closeEntry();
    }

    private static byte[] json(Object value) {
        return JSON.toJson(value).getBytes(StandardCharsets.UTF_8);
    }

    /** Only what was finished is whole. */
    void finish() throws IOException {
        zip.finish();
    }
}
