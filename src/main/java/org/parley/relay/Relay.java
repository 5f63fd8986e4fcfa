package org.parley.relay;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What carries hints to the other nodes. */
interface Relay extends AutoCloseable {
    /** Where nothing is to be carried. */
    Relay NONE = new Relay() {
        @Override
        public void open(Consumer<List<Hint>> ear) {}

        @Override
        public void send(List<Hint> hints) {}

        @Override
        public void close() {}
    };

    /** Begins. @param ear hears what other nodes say, some at a time, in the order in which each of them said it */
    void open(Consumer<List<Hint>> ear);

    /** Says these to the others. Waits for the engine and not for them; what it cannot take now is lost. */
    void send(List<Hint> hints);

    /** Whether somebody is connected here, for an engine that asks before it sends. */
    default void connected(UUID account, boolean here) {}

    @Override
    void close();
}
