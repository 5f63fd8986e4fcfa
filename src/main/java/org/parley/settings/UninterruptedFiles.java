package org.parley.settings;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files for H2 that stay open and locked under a thread that is interrupted, as the server does to one that has been
 * busy for long. Java closes a {@link FileChannel} then, and a lock ends with it; H2's asynchronous files stay open, but
 * hand each read, write and force to another thread and wait for it, which made a commit twice as dear and its p99 four times.
 */
public final class UninterruptedFiles extends FilePathWrapper {
    /** Stands before the path in the URL. */
    static final String SCHEME = "uninterrupted";

    static void register() {
        FilePath.register(new UninterruptedFiles());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(new RandomAccessFile(getBase().toString(), mode));
    }

    /** Of a file whose own channel is used for its lock alone, which no interrupt ends. H2's buffers have arrays. */
    private static final class Channel extends FileBaseDefault {
        private final RandomAccessFile file;

        Channel(RandomAccessFile file) {
            this.file = file;
        }

        @Override
        public synchronized int read(ByteBuffer into, long position) throws IOException {
            file.seek(position);
            int read = file.read(into.array(), into.arrayOffset() + into.position(), into.remaining());
            if (read > 0) into.position(into.position() + read);
            return read;
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            int length = from.remaining();
            file.seek(position);
            file.write(from.array(), from.arrayOffset() + from.position(), length);
            from.position(from.limit());
            return length;
        }

        @Override
        public long size() throws IOException {
            return file.length();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            if (size < file.length()) file.setLength(size);
        }

        /** With what belongs to it, its length for one: that is what H2 asks for. */
        @Override
        public void force(boolean metaData) throws IOException {
            file.getFD().sync();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.getChannel().tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
