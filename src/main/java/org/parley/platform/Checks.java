package org.parley.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong with several fields, so that one answer names them all. */
public final class Checks {
    private final List<Violation> violations = new ArrayList<>();

    /** The value, or null where it was refused: then {@link #done} throws. */
    public <T> T check(Supplier<T> value) {
        try {
            return value.get();
        } catch (Invalid invalid) {
            violations.addAll(invalid.violations());
            return null;
        }
    }

    /** @throws Invalid with every violation found */
    public void done() {
        if (!violations.isEmpty()) throw new Invalid(violations);
    }
}
