package org.parley.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.parley.account.Accounts;
import org.parley.account.Caller;
import org.parley.conversation.Announcements;
import org.parley.friendship.DirectorySearch;
import org.parley.friendship.Profile;
import org.parley.friendship.Profiles;
import org.parley.platform.Refusal;
import org.parley.report.Reports;
import org.parley.session.Sessions;

/** {@code /admin}: for those who look after this place; for everybody else it is not there. */
@Named("administration")
@RequestScoped
public class AdminPage {
    private static final String FORM = "accounts";
    private static final int AT_ONCE = 20;

    @Inject
    Accounts accounts;

    @Inject
    Profiles profiles;

    @Inject
    Reports reports;

    @Inject
    Sessions sessions;

    @Inject
    Caller caller;

    private Boolean admin;
    private String q;
    private List<Profile> found;

    public void pass() {
        if (isAdmin()) return;
        var faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(404, "");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }

    public void search() {
        found = List.of();
        try {
            found = profiles.directory(caller.account(), DirectorySearch.of(q, null, AT_ONCE, null))
                    .items();
        } catch (Refusal refusal) {
            Answers.refused(FORM, refusal);
        }
    }

    public void signOut(String username) {
        try {
            sessions.endAllOf(caller, username);
            Answers.done(FORM, "admin.accounts.signed-out");
        } catch (Refusal refusal) {
            Answers.refused(FORM, refusal);
        }
        search();
    }

    /** Whether the caller is one; the link to this page asks that too. */
    public boolean isAdmin() {
        if (admin == null)
            admin = caller != null && accounts.get(caller.account()).admin();
        return admin;
    }

    /** How many reports are open, 100 meaning more. */
    public int getOpen() {
        return reports.open();
    }

    /** Where announcements are written. */
    public String getAnnouncements() {
        return "/app/c/" + Announcements.ID;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    /** Null before anything was looked for. A button among what was found is looked for among it again. */
    public List<Profile> getFound() {
        if (found == null && isAdmin()) {
            q = Ways.request().getParameter(FORM + ":q");
            if (q != null) search();
        }
        return found;
    }
}
