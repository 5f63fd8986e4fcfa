package org.parley.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/** What the settings of this place mean for what the chat page offers. */
@Named
@ApplicationScoped
public class Rules {
    /** {@code request}, {@code mutual}, {@code auto-add} or {@code open}. */
    public String getContacts() {
        return Settings.current().text(Setting.CONTACTS_POLICY);
    }

    /** {@code open}, {@code invite} or {@code closed}. */
    public String getSignup() {
        return Settings.current().text(Setting.SIGNUP);
    }
}
