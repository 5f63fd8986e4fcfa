package org.parley.message;

import java.time.Duration;
import java.time.Instant;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/** For how long after sending its sender may change a message; zero is forever. */
record ChangeWindow(Duration length) {
    static ChangeWindow of(Setting setting) {
        return new ChangeWindow(Settings.current().duration(setting));
    }

    /** @throws TooLate when it is over */
    void check(Instant sentAt, Instant now) {
        if (!length.isZero() && now.isAfter(sentAt.plus(length))) throw new TooLate();
    }
}
