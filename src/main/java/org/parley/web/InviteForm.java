package org.parley.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parley.account.Caller;
import org.parley.platform.Peer;
import org.parley.platform.Refusal;
import org.parley.session.Invite;
import org.parley.session.InviteView;
import org.parley.session.Invites;

/** The part of {@code /settings} where one invites somebody, by a link to hand over. */
@Named("inviteForm")
@RequestScoped
public class InviteForm {
    private static final String FORM = "invite";
    private static final int MOST = 100;

    @Inject
    Invites invites;

    @Inject
    Caller caller;

    private Invite made;
    private List<InviteView> rows;

    public void make() {
        try {
            made = invites.make(caller.account());
        } catch (Refusal refusal) {
            Answers.refused(FORM, refusal);
        }
        rows = null;
    }

    public void takeBack(String invite) {
        try {
            invites.takeBack(caller.account(), invite);
            Answers.done(FORM, "settings.invite.taken-back");
        } catch (Refusal refusal) {
            Answers.refused(FORM, refusal);
        }
        rows = null;
    }

    /** Where this place takes nobody, there is nothing to invite to. */
    public boolean isOffered() {
        return Invites.areTaken();
    }

    /** What to hand over, or null while none was made. */
    public String getLink() {
        if (made == null) return null;
        var request = Ways.request();
        return Peer.of(request).origin() + request.getContextPath() + "/sign-up?invite=" + made.code();
    }

    public List<InviteView> getRows() {
        if (rows == null) rows = invites.waiting(caller.account(), null, MOST).items();
        return rows;
    }
}
