package org.parley.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.platform.Refusal;
import org.parley.session.Recovery;
import org.parley.session.Visit;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/** {@code /reset-password}, where the letter leads: a new password, and on to signing in with it. */
@Named("reset")
@RequestScoped
public class ResetPage {
    private static final String FORM = "reset";

    @Inject
    Recovery recovery;

    @Inject
    Visitor visitor;

    private String token;
    private String password;
    private boolean good;

    /** Looked up once, so that the form that was sent is still there for its answer. */
    @PostConstruct
    void read() {
        token = Ways.request().getParameter("token");
        good = recovery.isGood(token);
    }

    public void save() {
        try {
            recovery.reset(token, password, Visit.of(Ways.request()).in(visitor.getLanguage()));
            Ways.to("/sign-in?said=reset");
        } catch (Refusal refusal) {
            Answers.refused(FORM, refusal);
        }
    }

    public boolean isGood() {
        return good;
    }

    public String getPasswordHint() {
        int least = Settings.current().number(Setting.PASSWORDS_MIN_LENGTH);
        return Texts.find(visitor.getLocale(), "sign-up.password.hint", least);
    }

    public String getToken() {
        return token;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
