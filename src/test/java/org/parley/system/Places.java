package org.parley.system;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Places with other settings than the shared one: each a process of its own with an empty store of this run's kind,
 * started once, and ended with the JVM.
 */
final class Places {
    private Places() {}

    /** @param settings such as {@code contacts.policy=open} */
    static Site with(String... settings) {
        return of(String.join(" ", settings)).ready();
    }

    private static Starting of(String settings) {
        return Starting.ALL.computeIfAbsent(settings, Starting::new);
    }

    private static final class Starting {
        static final Map<String, Starting> ALL = new ConcurrentHashMap<>();

        private final ParleyProcess process;

        Starting(String settings) {
            process = ParleyProcess.fresh(settings.split(" "));
            Runtime.getRuntime().addShutdownHook(new Thread(process::kill));
        }

        Site ready() {
            return process.isReady().site();
        }
    }
}
