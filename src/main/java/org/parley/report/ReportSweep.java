package org.parley.report;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Takes away, once a day, what was closed long ago. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ReportSweep {
    @Inject
    ReportStore store;

    @Schedule(hour = "4", minute = "47", persistent = false)
    void sweep() {
        store.sweep();
    }
}
