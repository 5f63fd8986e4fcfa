package org.parley.friendship;

import org.parley.platform.Refusal;

/** 403: the addressee takes requests from nobody. */
public final class ContactsClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    public ContactsClosed() {
        super(403, "contacts-closed", "Takes no requests", "This person does not take requests.");
    }
}
