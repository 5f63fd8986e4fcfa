package org.parley.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.account.Accounts;
import org.parley.account.AdminCode;
import org.parley.account.ProfilePatch;
import org.parley.platform.Refusal;
import org.parley.session.Invites;
import org.parley.session.PageSession;
import org.parley.session.Sessions;
import org.parley.session.SignUp;
import org.parley.session.Visit;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/** {@code /sign-up}: an account, and in. */
@Named("signUp")
@RequestScoped
public class SignUpPage {
    private static final String FORM = "sign-up";

    @Inject
    Sessions sessions;

    @Inject
    PageSession pages;

    @Inject
    Accounts accounts;

    @Inject
    Invites invites;

    @Inject
    AdminCode admin;

    @Inject
    Visitor visitor;

    private String username;
    private String displayName;
    private String email;
    private String password;
    private String inviteCode;

    /** The link of an invitation brings its code. */
    @PostConstruct
    void read() {
        inviteCode = Ways.request().getParameter("invite");
    }

    /** {@code open}, {@code invite} or {@code closed}; until there is an admin, the code of the console lets in. */
    public String getWay() {
        var signup = Settings.current().text(Setting.SIGNUP);
        return signup.equals("closed") && admin.isOpen() ? "invite" : signup;
    }

    /** Whether the link that led here lets nobody in any more. */
    public boolean isStale() {
        return inviteCode != null && !invites.isGood(inviteCode) && !admin.fits(inviteCode);
    }

    public void pass() {
        if (visitor.isSignedIn()) Ways.to("/app");
    }

    public void enter() {
        var request = Ways.request();
        try {
            var asked = new SignUp(username, password, email, displayName, inviteCode);
            var signedIn = sessions.signUp(asked, true, Visit.of(request).in(visitor.getLanguage()));
            pages.enter(signedIn, true, request, Ways.response());
            if (visitor.hasChosenLanguage()) {
                accounts.change(
                        signedIn.caller().account(),
                        new ProfilePatch(null, null, visitor.getLanguage(), null, null, null));
            }
            Ways.to("/app");
        } catch (Refusal refusal) {
            Answers.refused(FORM, refusal);
        }
    }

    /** What the password field says beforehand. */
    public String getPasswordHint() {
        int least = Settings.current().number(Setting.PASSWORDS_MIN_LENGTH);
        return Texts.find(visitor.getLocale(), "sign-up.password.hint", least);
    }

    public String getInviteCode() {
        return inviteCode;
    }

    public void setInviteCode(String inviteCode) {
        this.inviteCode = inviteCode;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
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
