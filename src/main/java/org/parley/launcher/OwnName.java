package org.parley.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** What this machine calls itself. The server asks for the address of that name, and without one it does not start. */
final class OwnName {
    private OwnName() {}

    /** The name, if no address is to be found for it. */
    static Optional<String> withoutAddress() {
        try {
            InetAddress.getLocalHost();
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of(e.getMessage().replaceFirst(":.*", ""));
        }
    }
}
