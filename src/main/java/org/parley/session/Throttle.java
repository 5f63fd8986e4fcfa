package org.parley.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.parley.platform.Refusal;
import org.parley.platform.TooMany;
import org.parley.platform.TryAgain;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/** Slows down guessing. Where it cannot count it does not let through. */
@ApplicationScoped
class Throttle {
    private final boolean on = Settings.current().on(Setting.LIMITS);

    @Inject
    TriesStore store;

    /**
     * @param account whose password is tried: a right one makes up for all wrong ones
     * @throws TooMany when it is too early for one more try; nothing was tried then
     */
    <T> T guard(Subject account, Supplier<T> attempt) {
        return guard(account, List.of(account), attempt);
    }

    /** Counts for the address too; there a right one makes up only for itself. */
    <T> T guard(Subject account, Subject address, Supplier<T> attempt) {
        return guard(account, List.of(account, address), attempt);
    }

    /**
     * Counts what succeeds, before it is begun: what is not let through may not cost anything either.
     *
     * @throws TooMany when it is too early for one more
     */
    <T> T count(Subject subject, Supplier<T> work) {
        if (!on) return work.get();
        store.count(List.of(subject));
        try {
            return work.get();
        } catch (Refusal notDone) {
            store.takeBack(List.of(subject));
            throw notDone;
        }
    }

    /** What was counted counts no more: whose it is has shown it in another way. */
    void forget(Subject subject) {
        if (on) store.forget(subject);
    }

    private <T> T guard(Subject account, List<Subject> subjects, Supplier<T> attempt) {
        if (!on) return attempt.get();
        store.count(subjects);
        try {
            T outcome = attempt.get();
            store.takeBack(subjects);
            store.forget(account);
            return outcome;
        } catch (TryAgain | TotpRequired notTried) {
            store.takeBack(subjects);
            throw notTried;
        }
    }
}
