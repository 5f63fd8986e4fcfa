package org.parley.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/**
 * Whether there is room for more. H2 closes itself when a write of its finds none, under everybody who reads too: so
 * what people write is refused while there is still some, looked at once a second. PostgreSQL refuses by itself, and
 * goes on reading.
 */
@ApplicationScoped
public class Space {
    /** Bytes kept free for what is small and goes on: marks, sessions, who is online. */
    private static final long RESERVE = 64L << 20;

    private static final Logger LOG = Logger.getLogger(Space.class.getName());

    private final Path folder = Path.of(Settings.current().text(Setting.DATA)).toAbsolutePath();
    private volatile boolean left = true;

    @Inject
    ScheduledExecutorService timer;

    void start(@Observes Startup started) {
        if (!Database.isPostgresql()) timer.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
    }

    public boolean isLeft() {
        return left;
    }

    private void look() {
        try {
            boolean enough = Files.getFileStore(folder).getUsableSpace() >= RESERVE;
            if (enough != left)
                LOG.log(
                        Level.WARNING,
                        enough
                                ? "There is room on the disk again: messages and files are taken"
                                : "Less than 64 MiB are free on the disk: messages and files are refused");
            left = enough;
        } catch (IOException | RuntimeException notTold) {
            // then whoever writes finds out
        }
    }
}
