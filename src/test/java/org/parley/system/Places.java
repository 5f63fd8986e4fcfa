package org.parley.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Places with other settings than the shared one: each a process of its own with an empty store of this run's kind,
 * started once, and ended with the JVM. Those asked for together start side by side.
 */
final class Places {
    private Places() {}

    /** @param settings such as {@code contacts.policy=open} */
    static Site with(String... settings) {
        return of(String.join(" ", settings)).ready();
    }

    /** Starts them without waiting, so that the next to ask waits for the slowest alone. */
    static void prepare(String... settings) {
        for (String one : settings) of(one);
    }

    private static Starting of(String settings) {
        return Starting.ALL.computeIfAbsent(settings, Starting::new);
    }

    private static final class Starting {
        static final Map<String, Starting> ALL = new ConcurrentHashMap<>();

        private final ParleyProcess process;

        Starting(String settings) {
            List<String> jvm = new ArrayList<>(ParleyProcess.JVM);
            jvm.add("-Dparley.data=" + Store.freshFolder());
            jvm.addAll(Store.current().fresh());
            for (String setting : settings.split(" ")) jvm.add("-Dparley." + setting);
            process = ParleyProcess.launch(jvm, Map.of(), "--host", "127.0.0.1", "--port", "0");
            Runtime.getRuntime().addShutdownHook(new Thread(process::kill));
        }

        Site ready() {
            return process.isReady().site();
        }
    }
}
