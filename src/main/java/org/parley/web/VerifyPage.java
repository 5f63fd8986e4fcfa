package org.parley.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.platform.Refusal;
import org.parley.session.Addresses;

/** {@code /verify-email}, where the letter leads. Only the click proves: what looks at links in mail opens them too. */
@Named("verify")
@RequestScoped
public class VerifyPage {
    @Inject
    Addresses addresses;

    private String token;
    private boolean done;

    public void prove() {
        try {
            addresses.prove(token);
            done = true;
        } catch (Refusal refusal) {
            Answers.refused("verify", refusal);
        }
    }

    public boolean isDone() {
        return done;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
