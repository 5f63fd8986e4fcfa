package org.parley.system;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does many things at once. */
final class Together {
    private static final int AT_ONCE = 6;

    private Together() {}

    /** @return what each came to, in the order given, once all are done */
    static <T> List<T> all(List<Callable<T>> deeds) {
        ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<T> results = new java.util.ArrayList<>();
            for (var done : hands.invokeAll(deeds)) results.add(done.get());
            return results;
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            hands.shutdown();
        }
    }
}
