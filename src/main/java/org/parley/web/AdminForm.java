package org.parley.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.account.AdminCode;
import org.parley.account.Caller;
import org.parley.platform.Refusal;

/** The part of {@code /settings} where the first admin types the code of the console; gone once that is done. */
@Named("adminForm")
@RequestScoped
public class AdminForm {
    @Inject
    AdminCode admin;

    @Inject
    Caller caller;

    private boolean open;
    private String code;

    /** Seen once at the beginning, so that the answer to the right code still has its place. */
    @PostConstruct
    void look() {
        open = admin.isOpen();
    }

    public void redeem() {
        try {
            admin.redeem(caller.account(), code);
            Answers.done("admin", "settings.admin.done");
        } catch (Refusal refusal) {
            Answers.refused("admin", refusal);
        }
    }

    public boolean isOpen() {
        return open;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
