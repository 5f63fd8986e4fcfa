package org.parley.system;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** What a process is told from outside. */
enum Signal {
    /** Stands still, and does not know it. */
    STOP,
    /** Goes on. */
    CONT,
    /** Ends at once, as PostgreSQL understands it: without a last word to the disk or to anybody. */
    QUIT;

    void to(List<Long> processes) {
        String ids = processes.stream().map(String::valueOf).collect(Collectors.joining(" "));
        try {
            // some may have ended meanwhile
            new ProcessBuilder("sh", "-c", "kill -" + this + " " + ids + " 2> /dev/null")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
