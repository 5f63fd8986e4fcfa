package org.parley.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.platform.Refusal;
import org.parley.session.Recovery;
import org.parley.session.Visit;

/** {@code /forgot-password}: asks for the letter, and says the same whoever was asked for. */
@Named("forgot")
@RequestScoped
public class ForgotPage {
    private static final String FORM = "forgot";

    @Inject
    Recovery recovery;

    @Inject
    Visitor visitor;

    private String login;

    public void ask() {
        try {
            recovery.ask(login, Visit.of(Ways.request()).in(visitor.getLanguage()));
            Answers.done(FORM, "forgot.sent");
        } catch (Refusal refusal) {
            Answers.refused(FORM, refusal);
        }
    }

    public boolean isOffered() {
        return recovery.isOffered();
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }
}
