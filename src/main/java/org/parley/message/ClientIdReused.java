package org.parley.message;

import org.parley.platform.Refusal;

/** 422: the same clientId came with other words. */
public final class ClientIdReused extends Refusal {
    private static final long serialVersionUID = 1L;

    public ClientIdReused() {
        super(
                422,
                "client-id-reused",
                "This clientId is taken",
                "You sent other words under this clientId before. Use a new one for a new message.");
    }
}
