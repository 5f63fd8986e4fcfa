package org.parley.friendship;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.parley.account.AccountView;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/** What the settings make of {@code contacts.policy} and {@code requests.wait}. */
@ApplicationScoped
public class ContactsPolicy {
    private final Duration wait = Settings.current().duration(Setting.REQUESTS_WAIT);
    private final Policy policy = Policy.of(Settings.current().text(Setting.CONTACTS_POLICY));

    Terms terms(AccountView addressee) {
        return new Terms(wait, policy == Policy.MUTUAL, addressee.contactsFrom().equals("nobody"));
    }

    /** Whether somebody may write to somebody: by friendship and {@code contacts.policy}, and never while blocking them. */
    public boolean mayWrite(Standing standing) {
        return policy.mayWrite(standing);
    }

    /** Whether writing makes them friends, by {@code contacts.policy}. */
    public boolean addsByWriting(Standing standing) {
        return policy.addsByWriting(standing);
    }
}
