package org.parley.platform;

/**
 * The steps in which a node stops, in this order and in no other. {@link Stopping} tells each as an event, and a step is
 * over when everybody who observes it has returned: none takes more than a few seconds.
 */
public enum Stop {
    /** Nobody new is let in. */
    DOORS,
    /** What was accepted is stored, and nothing more is accepted. */
    STORE,
    /** What was stored is told, acknowledgements among it. */
    TELL,
    /** Sockets and streams end, once they have taken what they were told. */
    PART,
    /** What was only gathered until now is stored. */
    KEEP
}
