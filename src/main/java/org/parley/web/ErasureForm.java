package org.parley.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.parley.account.Caller;
import org.parley.keeping.Erasures;
import org.parley.platform.Invalid;
import org.parley.platform.Refusal;
import org.parley.session.PageSession;

/** The part of {@code /settings} where an account ends. The name is typed, so that nobody does it by a slip. */
@Named("erasureForm")
@RequestScoped
public class ErasureForm {
    @Inject
    Erasures erasures;

    @Inject
    PageSession pages;

    @Inject
    Visitor visitor;

    @Inject
    Caller caller;

    private String username;
    private String password;

    public void erase() {
        try {
            if (!typedRight()) throw new Invalid("username", "is not yours");
            erasures.erase(caller, password);
        } catch (Refusal refusal) {
            Answers.refused("erase", refusal);
            return;
        }
        pages.leave(Ways.request(), Ways.response());
        Ways.to("/good-bye");
    }

    private boolean typedRight() {
        String typed = username.strip().toLowerCase(Locale.ROOT);
        return caller.username().equals(typed.startsWith("@") ? typed.substring(1) : typed);
    }

    public String getHint() {
        return Texts.find(visitor.getLocale(), "settings.erase.username.hint", caller.username());
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
