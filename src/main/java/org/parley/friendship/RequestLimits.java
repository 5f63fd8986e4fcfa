package org.parley.friendship;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.parley.platform.Rate;
import org.parley.platform.TooMany;

/** How many new friend requests one account makes: 20 at once, then 30 an hour. */
@ApplicationScoped
class RequestLimits {
    private final Rate<UUID> rate = new Rate<>(20, 30, Duration.ofHours(1));

    /** @throws TooMany when the account has to wait */
    void take(UUID account) {
        rate.take(account);
    }
}
