package org.parley.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that one Parley at a time keeps everything in. What is inside is for its owner alone. */
final class DataFolder {
    private final Path path;

    /** Held as long as the process lives: closing it would give up the lock. */
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder take(Path wanted) throws StartFailure {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            create(path);
            FileChannel lock =
                    FileChannel.open(path.resolve("parley.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                throw new StartFailure("Another Parley is using the data folder " + path
                        + ". Stop it, or give this one its own folder with PARLEY_DATA.");
            }
            create(path.resolve("logs"));
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw new StartFailure("Parley cannot write to its data folder " + path + " (" + e.getMessage() + ").");
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException takenByThisProcess) {
            return false;
        }
    }

    private static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return;
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    Path path() {
        return path;
    }

    Path logs() {
        return path.resolve("logs");
    }

    /** What the jar unpacks, and may be deleted while Parley is not running. */
    Path server() {
        return path.resolve("server");
    }

    boolean isHeld() {
        return lock.isOpen();
    }
}
