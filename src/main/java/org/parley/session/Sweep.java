package org.parley.session;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Takes away, once an hour, what counts no more. It refuses nobody: what is past its time is not found anyway. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Sweep {
    @Inject
    SessionStore sessions;

    @Inject
    TriesStore tries;

    @Inject
    AddressStore addresses;

    @Inject
    RecoveryStore resets;

    @Inject
    Invites invites;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void sweep() {
        sessions.sweep();
        tries.sweep();
        addresses.sweep();
        resets.sweep();
        invites.sweep();
    }
}
