package org.parley.realtime;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;

/**
 * Lets a socket of Payara or GlassFish write with small buffers. Theirs takes one of 8 KiB for each frame, which was a
 * quarter of the garbage that a message makes, and the collections are what makes messages late. The servlet's own
 * setting only makes them larger. Other servers have no such methods, and stay as they are.
 */
final class SmallBuffers {
    /** Octets, the least that it takes; what is longer is written without a copy. */
    private static final int SIZE = 512;

    private SmallBuffers() {}

    /** For the socket that this request is about to open. */
    static void of(ServletRequest request) {
        ServletRequest server = request;
        while (server instanceof ServletRequestWrapper wrapper) server = wrapper.getRequest();
        try {
            Object response = ask(ask(ask(server, "getUnwrappedCoyoteRequest"), "getCoyoteRequest"), "getResponse");
            Object buffer = ask(response, "getOutputBuffer");
            buffer.getClass().getMethod("setBufferSize", int.class).invoke(buffer, SIZE);
        } catch (ReflectiveOperationException | RuntimeException another) {
            // another server, or another version: it writes as it does
        }
    }

    private static Object ask(Object of, String what) throws ReflectiveOperationException {
        return of.getClass().getMethod(what).invoke(of);
    }
}
