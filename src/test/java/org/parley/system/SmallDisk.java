package org.parley.system;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;

/** A file system of its own, in memory, that can be filled to the last byte. Only who administers a machine can make one. */
final class SmallDisk implements AutoCloseable {
    private final Path folder;
    private final Path filler;

    SmallDisk(int mebibytes) {
        folder = Store.freshFolder();
        filler = folder.resolve("filler");
        Assumptions.assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", "mode=777,size=" + mebibytes + "m", "tmpfs", folder.toString()),
                "only an administrator can make a file system");
    }

    Path folder() {
        return folder;
    }

    /** But for so many MiB. */
    void isFilledBut(long mebibytes) {
        byte[] some = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (mebibytes == 0 || folder.toFile().getUsableSpace() > mebibytes << 20) out.write(some);
        } catch (IOException full) {
            // as it should be
        }
    }

    void hasRoomAgain() {
        try {
            Files.deleteIfExists(filler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ran(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        ran("umount", "-l", folder.toString());
    }
}
