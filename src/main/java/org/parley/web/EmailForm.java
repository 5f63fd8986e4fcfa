package org.parley.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.account.Accounts;
import org.parley.account.Caller;
import org.parley.account.OwnAccount;
import org.parley.platform.Refusal;
import org.parley.session.Addresses;
import org.parley.session.Recovery;

/** The part of {@code /settings} about the e-mail address and whether it is proved. */
@Named("emailForm")
@RequestScoped
public class EmailForm {
    private static final String FORM = "address";

    @Inject
    Accounts accounts;

    @Inject
    Addresses addresses;

    @Inject
    Recovery recovery;

    @Inject
    Visitor visitor;

    @Inject
    Caller caller;

    private OwnAccount own;
    private String email;
    private String password;

    @PostConstruct
    void read() {
        own = accounts.own(caller.account());
        email = own.email();
    }

    public void save() {
        try {
            addresses.change(caller, email, password, visitor.getLanguage());
            own = accounts.own(caller.account());
            Answers.done(FORM, isWaiting() && recovery.isOffered() ? "settings.email.sent" : "form.saved");
        } catch (Refusal refusal) {
            Answers.refused(FORM, refusal);
        }
    }

    public void writeAgain() {
        try {
            addresses.writeAgain(caller, visitor.getLanguage());
            Answers.done(FORM, "settings.email.sent");
        } catch (Refusal refusal) {
            Answers.refused(FORM, refusal);
        }
    }

    /** Whether there is an address that nobody has proved yet. */
    public boolean isWaiting() {
        return own.email() != null && !own.emailVerified();
    }

    public boolean isProved() {
        return own.emailVerified();
    }

    public boolean isSent() {
        return recovery.isOffered();
    }

    public String getCurrent() {
        return own.email();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
