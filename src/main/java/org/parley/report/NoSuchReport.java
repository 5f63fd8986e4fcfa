package org.parley.report;

import org.parley.platform.Refusal;

/** 404: there is no such report. */
public final class NoSuchReport extends Refusal {
    private static final long serialVersionUID = 1L;

    NoSuchReport() {
        super(404, "no-such-report", "No such report", "There is no report with this id.");
    }
}
