package org.parley.file;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The bytes of a file or of its preview, from the store as they are asked for.
 *
 * @param name what to save it as
 * @param type what to tell a browser that it is: a picture, or nothing that it would open
 * @param tag  changes with the bytes
 */
public record Content(String name, String type, long size, String tag, Source source) {
    /** Writes so many bytes from this one on. */
    public interface Source {
        void copy(long from, long length, OutputStream to) throws IOException;
    }
}
