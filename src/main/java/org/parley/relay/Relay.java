package org.parley.relay;

import java.util.List;
import java.util.UUID;

/** What carries hints to the other nodes. */
interface Relay extends AutoCloseable {
    /** Where nothing is to be carried. */
    Relay NONE = new Relay() {
        @Override
        public void open(Ear ear) {}

        @Override
        public void send(List<Hint> hints, long since) {}

        @Override
        public void close() {}
    };

    /** Hears what other nodes say, some at a time, in the order in which each of them said it. */
    interface Ear {
        /** @param since when the first of these waited to be said, by the store's clock; 0 where that is not known */
        void hears(List<Hint> hints, long since);
    }

    /** Begins. */
    void open(Ear ear);

    /** Says these to the others. Waits for the engine and not for them; what it cannot take now is lost. */
    void send(List<Hint> hints, long since);

    /** Whether somebody is connected here, for an engine that asks before it sends. */
    default void connected(UUID account, boolean here) {}

    @Override
    void close();
}
