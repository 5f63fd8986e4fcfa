package org.parley.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.platform.TryAgain;

/**
 * An upload on its way into the store, in a file of its own until then: no transaction waits for whoever sends it, and
 * a picture can be read twice.
 */
record Spool(Path path, long size, byte[] head) implements AutoCloseable {
    /**
     * @throws TooLarge as soon as it is longer than this many bytes
     * @throws TryAgain where there is no room for it
     */
    static Spool of(InputStream from, long most) throws IOException {
        Path path = Files.createTempFile("parley-", ".upload");
        boolean done = false;
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] head = from.readNBytes(Types.HEAD);
            write(out, head, head.length);
            long size = head.length;
            byte[] buffer = new byte[16 * 1024];
            for (int read = from.read(buffer); read >= 0 && size <= most; read = from.read(buffer)) {
                write(out, buffer, read);
                size += read;
            }
            if (size > most) throw new TooLarge(most);
            done = true;
            return new Spool(path, size, head);
        } finally {
            if (!done) Files.deleteIfExists(path);
        }
    }

    /** That it cannot be written is not the doing of whoever sends it. */
    private static void write(OutputStream out, byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException full) {
            throw new TryAgain();
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
