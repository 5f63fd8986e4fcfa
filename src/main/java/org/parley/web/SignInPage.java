package org.parley.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.platform.Refusal;
import org.parley.session.LocalPath;
import org.parley.session.PageSession;
import org.parley.session.Sessions;
import org.parley.session.Visit;

/** {@code /sign-in}: a name, a password, and on to where somebody was going. */
@Named("signIn")
@RequestScoped
public class SignInPage {
    private static final String FORM = "sign-in";

    @Inject
    Sessions sessions;

    @Inject
    PageSession pages;

    @Inject
    Visitor visitor;

    private String to;
    private String said;
    private String login;
    private String password;
    private boolean remember = true;

    /** Who is signed in has nothing to do here. */
    public void pass() {
        if (visitor.isSignedIn()) Ways.to(new LocalPath(to).value());
    }

    public void enter() {
        var request = Ways.request();
        try {
            var signedIn =
                    sessions.signIn(login, password, remember, Visit.of(request).in(visitor.getLanguage()));
            pages.enter(signedIn, remember, request, Ways.response());
            Ways.to(new LocalPath(to).value());
        } catch (Refusal refusal) {
            Answers.refused(FORM, refusal);
        }
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    /** What was done just before, if anything: the page has words for it. */
    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isRemember() {
        return remember;
    }

    public void setRemember(boolean remember) {
        this.remember = remember;
    }
}
