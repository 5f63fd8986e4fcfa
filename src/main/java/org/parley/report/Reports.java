package org.parley.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.parley.account.AccountView;
import org.parley.account.Accounts;
import org.parley.account.AdminsOnly;
import org.parley.account.NoSuchAccount;
import org.parley.account.Username;
import org.parley.file.FileView;
import org.parley.friendship.Profiles;
import org.parley.limit.Limit;
import org.parley.message.History;
import org.parley.message.MessageView;
import org.parley.platform.Cursor;
import org.parley.platform.Ids;
import org.parley.platform.Invalid;
import org.parley.platform.Page;

/**
 * Reports of messages and people. What was reported is copied as it stands at that moment: whoever wrote it cannot
 * take the evidence away by deleting or editing. The copy goes with its report, a while after that was closed.
 */
@ApplicationScoped
public class Reports {
    static final String OPEN = "open";
    static final String CLOSED = "closed";

    @Inject
    ReportStore store;

    @Inject
    History history;

    @Inject
    Accounts accounts;

    @Inject
    Profiles profiles;

    /** @param created false when the caller had reported this already */
    record Made(ReportMade report, boolean created) {}

    /**
     * The same again, while it is open, is the same report.
     *
     * @throws Invalid about oneself, a notice, or what is deleted
     * @throws org.parley.message.NoSuchMessage where the caller cannot see such a message
     * @throws NoSuchAccount when nobody has this username
     * @throws org.parley.platform.TooMany beyond 20 at once and 20 an hour
     */
    Made make(UUID caller, Complaint complaint) {
        Evidence evidence = complaint.username() == null ? words(caller, complaint) : person(caller, complaint);
        ReportMade known = store.open(caller, evidence.key(caller)).orElse(null);
        if (known != null) return new Made(known, false);
        Limit.REPORTS.take(caller);
        return store.add(caller, evidence, complaint);
    }

    private Evidence words(UUID caller, Complaint complaint) {
        MessageView message = history.one(caller, complaint.conversation(), complaint.seq());
        if (message.deleted() || message.notice() != null) throw new Invalid("seq", "holds no words of anybody");
        UUID sender = named(message.sender());
        if (sender.equals(caller)) throw new Invalid("seq", "is the caller's own");
        List<String> files = message.files().stream().map(FileView::name).toList();
        return new Evidence(
                sender, new Reported(message.conversation(), message.seq(), message.body(), files, message.sentAt()));
    }

    private Evidence person(UUID caller, Complaint complaint) {
        UUID account = named(complaint.username());
        if (account.equals(caller)) throw new Invalid("username", "is the caller's own");
        return new Evidence(account, null);
    }

    private UUID named(String username) {
        return Username.find(username)
                .flatMap(accounts::find)
                .map(AccountView::id)
                .orElseThrow(NoSuchAccount::new);
    }

    /**
     * Newest first.
     *
     * @throws AdminsOnly for others
     */
    public Page<ReportView> list(UUID caller, String state, String cursor, Integer limit) {
        adminsOnly(caller);
        if (state != null && !state.equals(OPEN) && !state.equals(CLOSED))
            throw new Invalid("state", "must be open or closed");
        int most = Cursor.limit(limit, Cursor.DEFAULT_LIMIT);
        List<String> key = Cursor.parse(cursor, 1);
        UUID last = key.isEmpty() ? Ids.LAST : Cursor.id(key.get(0));
        List<ReportStore.Row> rows = store.page(state == null ? OPEN : state, last, most + 1);
        String next = rows.size() > most ? Cursor.of(rows.get(most - 1).id().toString()) : null;
        List<ReportStore.Row> shown = rows.stream().limit(most).toList();
        var about = profiles.present(
                caller, shown.stream().map(ReportStore.Row::subject).distinct().toList());
        return new Page<>(
                shown.stream().map(row -> row.view(about.get(row.subject()))).toList(), next);
    }

    /**
     * Closes a report; done, where it is closed.
     *
     * @throws AdminsOnly   for others
     * @throws NoSuchReport when there is none
     */
    public void close(UUID caller, String report) {
        adminsOnly(caller);
        store.close(Ids.parse(report).orElseThrow(NoSuchReport::new));
    }

    /** How many are open, 100 meaning more. */
    public int open() {
        return store.countOpen();
    }

    private void adminsOnly(UUID caller) {
        if (!accounts.get(caller).admin()) throw new AdminsOnly("Only admins look at reports.");
    }
}
