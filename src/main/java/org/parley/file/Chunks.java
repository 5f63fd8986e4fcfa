package org.parley.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.parley.platform.Sql;

/** The bytes of files, in pieces of one size; the last may be shorter. No connection is held while somebody reads. */
@ApplicationScoped
class Chunks {
    static final int SIZE = 128 * 1024;

    private static final String WRITE = "insert into file_chunk (file_id, preview, place, bytes) values (?, ?, ?, ?)";
    private static final String READ = "select bytes from file_chunk where file_id = ? and preview = ? and place = ?";

    @Inject
    Sql sql;

    void write(UUID file, boolean preview, InputStream from) throws IOException {
        int place = 0;
        for (byte[] bytes = from.readNBytes(SIZE); bytes.length > 0; bytes = from.readNBytes(SIZE)) {
            sql.update(WRITE, file, preview, place++, bytes);
        }
    }

    void write(UUID file, boolean preview, byte[] bytes) throws IOException {
        write(file, preview, new ByteArrayInputStream(bytes));
    }

    /** @throws EOFException when the file was deleted meanwhile, which the reader notices by the missing rest */
    void copy(UUID file, boolean preview, long from, long length, OutputStream to) throws IOException {
        long left = length;
        int place = Math.toIntExact(from / SIZE);
        int offset = (int) (from % SIZE);
        while (left > 0) {
            byte[] bytes = read(file, preview, place++);
            int part = (int) Math.min(left, bytes.length - offset);
            to.write(bytes, offset, part);
            left -= part;
            offset = 0;
        }
    }

    private byte[] read(UUID file, boolean preview, int place) throws EOFException {
        return sql.one(READ, row -> row.getBytes("bytes"), file, preview, place)
                .orElseThrow(() -> new EOFException("The file is gone"));
    }
}
