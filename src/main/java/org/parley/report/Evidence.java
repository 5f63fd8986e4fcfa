package org.parley.report;

import java.util.UUID;

/**
 * What a report is about.
 *
 * @param subject who wrote it, or who it is
 * @param message null about a person
 */
record Evidence(UUID subject, Reported message) {
    /** Of one reporter about one thing one report is open: this is the thing. */
    String key(UUID reporter) {
        String thing = message == null ? subject.toString() : message.conversation() + " " + message.seq();
        return reporter + " " + thing;
    }
}
