package org.parley.system;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Settles how Arquillian starts the server for tests that run inside it, before Arquillian looks. */
final class InsideServer implements BeforeAllCallback {
    static final String PORT = "inside.port";

    @Override
    public void beforeAll(ExtensionContext context) {
        if (System.getProperty(PORT) != null) return; // already inside
        int port = PayaraMicro.freePort();
        System.setProperty(PORT, String.valueOf(port));
        PayaraMicro.settle(port, "inside");
    }
}
