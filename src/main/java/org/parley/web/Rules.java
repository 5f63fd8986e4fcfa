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

    /** How many bytes one file may have. */
    public long getFileLimit() {
        return Settings.current().bytes(Setting.FILES_MAX_SIZE);
    }

    /** How many bytes of files one account may hold; 0 for no limit. */
    public long getFileQuota() {
        return Settings.current().bytes(Setting.FILES_QUOTA);
    }
}
