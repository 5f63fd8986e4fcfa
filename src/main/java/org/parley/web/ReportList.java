package org.parley.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.account.Caller;
import org.parley.platform.Page;
import org.parley.platform.Refusal;
import org.parley.report.ReportView;
import org.parley.report.Reports;

/** The part of {@code /admin} about what people reported. */
@Named("reportList")
@RequestScoped
public class ReportList {
    private static final int AT_ONCE = 20;

    @Inject
    Reports reports;

    @Inject
    Visitor visitor;

    @Inject
    Caller caller;

    private String state;
    private String cursor;
    private Page<ReportView> page;

    @PostConstruct
    void read() {
        var request = Ways.request();
        state = "closed".equals(request.getParameter("state")) ? "closed" : "open";
        cursor = request.getParameter("cursor");
    }

    public void close(String report) {
        try {
            reports.close(caller.account(), report);
            Answers.done("reports", "admin.reports.was-closed");
        } catch (Refusal refusal) {
            Answers.refused("reports", refusal);
        }
        page = null;
    }

    public Page<ReportView> getPage() {
        if (page == null) page = reports.list(caller.account(), state, cursor, AT_ONCE);
        return page;
    }

    /** In words for people. */
    public String reason(ReportView report) {
        return Texts.find(visitor.getLocale(), "app.report." + report.reason());
    }

    /** {@code open} or {@code closed}: which are looked at. */
    public String getState() {
        return state;
    }
}
