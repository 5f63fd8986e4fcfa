package org.parley.file;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** How many uploads may be under way at once: of all accounts together, and of each. */
final class Places<K> {
    private final Semaphore all;
    private final int each;
    private final Map<K, Integer> taken = new ConcurrentHashMap<>();

    Places(int all, int each) {
        this.all = new Semaphore(all);
        this.each = each;
    }

    /** Whether this account has as many under way as it may. */
    boolean isFull(K account) {
        return taken.getOrDefault(account, 0) >= each;
    }

    /** @return whether there was one; then it is to be left again */
    boolean take(K account) {
        if (!all.tryAcquire()) return false;
        int now = taken.merge(account, 1, Integer::sum);
        if (now <= each) return true;
        leave(account);
        return false;
    }

    void leave(K account) {
        taken.computeIfPresent(account, (one, now) -> now > 1 ? now - 1 : null);
        all.release();
    }
}
