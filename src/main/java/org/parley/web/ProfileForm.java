package org.parley.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.account.AccountView;
import org.parley.account.Accounts;
import org.parley.account.Caller;
import org.parley.account.ProfilePatch;
import org.parley.platform.Refusal;

/** The parts of {@code /settings} that say who one is, and what others may see of that. */
@Named("profile")
@RequestScoped
public class ProfileForm {
    private static final String EVERYONE = "everyone";
    private static final String NOBODY = "nobody";

    @Inject
    Accounts accounts;

    @Inject
    Caller caller;

    private AccountView account;
    private String displayName;
    private String title;
    private boolean receipts;
    private boolean presenceVisible;
    private boolean requests;

    @PostConstruct
    void read() {
        account = accounts.get(caller.account());
        displayName = account.displayName();
        title = account.title();
        receipts = account.receipts();
        presenceVisible = account.presenceVisible();
        requests = account.contactsFrom().equals(EVERYONE);
    }

    public void save() {
        // Empty fields arrive as null, which would leave the line as it is; an empty one takes it away.
        change("profile", new ProfilePatch(displayName, title == null ? "" : title, null, null, null, null));
    }

    public void savePrivacy() {
        change("privacy", new ProfilePatch(null, null, null, receipts, presenceVisible, requests ? EVERYONE : NOBODY));
    }

    private void change(String form, ProfilePatch patch) {
        try {
            accounts.change(caller.account(), patch);
            Answers.done(form, "form.saved");
        } catch (Refusal refusal) {
            Answers.refused(form, refusal);
        }
    }

    public String getUsername() {
        return account.username();
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public boolean isReceipts() {
        return receipts;
    }

    public void setReceipts(boolean receipts) {
        this.receipts = receipts;
    }

    public boolean isPresenceVisible() {
        return presenceVisible;
    }

    public void setPresenceVisible(boolean presenceVisible) {
        this.presenceVisible = presenceVisible;
    }

    public boolean isRequests() {
        return requests;
    }

    public void setRequests(boolean requests) {
        this.requests = requests;
    }
}
