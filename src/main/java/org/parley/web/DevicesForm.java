package org.parley.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parley.account.Caller;
import org.parley.platform.Refusal;
import org.parley.session.PageSession;
import org.parley.session.Sessions;

/** The parts of {@code /settings} about the password and where one is signed in. */
@Named("devices")
@RequestScoped
public class DevicesForm {
    private static final int MOST = 100;

    @Inject
    Sessions sessions;

    @Inject
    PageSession pages;

    @Inject
    Visitor visitor;

    @Inject
    Caller caller;

    private String current;
    private String next;
    private List<DeviceRow> rows;

    public void changePassword() {
        try {
            sessions.changePassword(caller, current, next, visitor.getLanguage());
            Answers.done("secret", "settings.password.saved");
        } catch (Refusal refusal) {
            Answers.refused("secret", refusal);
        }
    }

    public void end(String session) {
        try {
            sessions.revoke(caller, session);
            Answers.done("devices", "settings.sessions.ended");
        } catch (Refusal refusal) {
            Answers.refused("devices", refusal);
        }
        rows = null;
    }

    public void endOthers() {
        sessions.revokeOthers(caller);
        Answers.done("devices", "settings.sessions.ended-others");
        rows = null;
    }

    public void leave() {
        pages.leave(Ways.request(), Ways.response());
        Ways.to("/sign-in");
    }

    public List<DeviceRow> getRows() {
        if (rows == null) {
            rows = sessions.list(caller, null, MOST).items().stream()
                    .map(DeviceRow::of)
                    .toList();
        }
        return rows;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
