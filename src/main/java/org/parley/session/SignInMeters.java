package org.parley.session;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.parley.platform.Refusal;

/** How tries to sign in end: well, or with the type of the refusal. */
@ApplicationScoped
class SignInMeters {
    private static final String WELL = "signed-in";

    @Inject
    MeterRegistry registry;

    void start(@Observes Startup started) {
        // known before the first try, so that what watches them sees them rise from 0
        List.of(WELL, "wrong-credentials", "too-many").forEach(outcome -> count(outcome, 0));
    }

    <T> T counted(Supplier<T> attempt) {
        try {
            T done = attempt.get();
            count(WELL, 1);
            return done;
        } catch (Refusal refusal) {
            count(refusal.type(), 1);
            throw refusal;
        }
    }

    private void count(String outcome, int by) {
        registry.counter("parley.sign.ins", "outcome", outcome).increment(by);
    }
}
