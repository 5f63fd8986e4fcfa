package org.parley.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.logging.Logger;
import org.parley.limit.Limit;
import org.parley.platform.TooMany;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/**
 * Writes letters, in the transaction of whoever has something to tell: they are sent if it commits, and then also if
 * this process dies. Where no mail server is set nothing is written.
 */
@ApplicationScoped
@Transactional
public class Letters {
    private static final Logger LOG = Logger.getLogger(Letters.class.getName());
    /** More than ever wait where mail goes out at all; a server that is down for days shall not fill the disk. */
    private static final int MOST = 10_000;

    private final boolean ready = !Settings.current().text(Setting.MAIL_HOST).isBlank();
    private final Wording wording = new Wording(Settings.current().text(Setting.BASE_URL));

    /** There is something to send; observed after the commit. */
    record Written() {}

    @Inject
    LetterStore store;

    @Inject
    Event<Written> written;

    @Inject
    Clock clock;

    /** Whether mail can be sent here at all. */
    public boolean areSent() {
        return ready;
    }

    public void write(Letter letter) {
        if (!ready || letter.to() != null && isFlooded(letter.to())) return;
        if (store.waiting() >= MOST) {
            LOG.warning("A letter was not written: too many wait. Does the mail server of mail.host answer?");
            return;
        }
        store.add(wording.of(letter), clock.instant().plus(letter.good()));
        written.fire(new Written());
    }

    private boolean isFlooded(String address) {
        try {
            Limit.LETTERS.take(address);
            return false;
        } catch (TooMany enough) {
            LOG.warning("A letter was not written: its address got too many in this hour.");
            return true;
        }
    }
}
