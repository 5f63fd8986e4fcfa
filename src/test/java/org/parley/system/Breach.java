package org.parley.system;

/** A promise that was not kept, with whom and what it concerns. */
record Breach(Promise promise, String what) {
    enum Promise {
        /** What was acknowledged is stored, as it was acknowledged, and every member can read it. */
        NOTHING_ACKNOWLEDGED_IS_LOST,
        /** One sender and client id in one conversation is one message, and every ack of it says the same. */
        NOTHING_IS_DOUBLED,
        /** A conversation counts 1, 2, 3 and so on. */
        SEQ_HAS_NO_GAP,
        /** What one socket says and hears of a conversation is in one order, and at one place is one message. */
        THE_ORDER_IS_ONE,
        /** What is stored was said, and what was shown is stored. */
        NOTHING_IS_MADE_UP,
        /** A client that is connected shows what one shows that has just begun. */
        NOBODY_STAYS_BEHIND,
        /** Nobody is shown what was said where they were no member. */
        STRANGERS_SEE_NOTHING,
        /** A device that was signed out hears nothing more. */
        SIGNED_OUT_IS_SIGNED_OUT,
        /** Where nodes are stopped one after the other, each line ends with 1001, once for each node. */
        A_STOP_IS_TOLD_ONCE,
        /** A node can serve, and one that lived through it holds no more threads, files and memory than before. */
        A_NODE_IS_AS_BEFORE
    }

    @Override
    public String toString() {
        return "\n" + promise + ": " + what;
    }
}
