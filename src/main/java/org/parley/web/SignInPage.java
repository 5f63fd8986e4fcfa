package org.parley.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.platform.Invalid;
import org.parley.platform.Refusal;
import org.parley.platform.SignedOut;
import org.parley.session.LocalPath;
import org.parley.session.PageSession;
import org.parley.session.Sessions;
import org.parley.session.TotpRequired;
import org.parley.session.Visit;
import org.parley.session.WrongCredentials;

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
    private String ticket;
    private String code;
    private String password;
    private boolean remember = true;

    /** Which step it is has to be known before anything of the form is read. */
    @PostConstruct
    void read() {
        ticket = Ways.request().getParameter("ticket");
    }

    /** Who is signed in has nothing to do here. */
    public void pass() {
        if (visitor.isSignedIn()) Ways.to(new LocalPath(to).value());
    }

    public void enter() {
        var request = Ways.request();
        var visit = Visit.of(request).in(visitor.getLanguage());
        try {
            var signedIn = isSecondStep()
                    ? sessions.signInByCode(ticket, code, remember, visit)
                    : sessions.signIn(login, password, null, remember, visit);
            pages.enter(signedIn, remember, request, Ways.response());
            Ways.to(new LocalPath(to).value());
        } catch (TotpRequired next) {
            ticket = next.ticket();
        } catch (WrongCredentials wrong) {
            if (isSecondStep()) Answers.refused(FORM, new Invalid("code", "is wrong"));
            else Answers.refused(FORM, wrong);
        } catch (SignedOut late) {
            ticket = null;
            Answers.refused(FORM, late);
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

    /** Whether the password was right and a code is asked for. */
    public boolean isSecondStep() {
        return ticket != null && !ticket.isEmpty();
    }

    /** Takes the place of the password, which is not sent back to the page. */
    public String getTicket() {
        return ticket;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
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
