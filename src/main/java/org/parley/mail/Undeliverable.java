package org.parley.mail;

/** The mail server will not take this letter, however often it is asked. */
final class Undeliverable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undeliverable(String why) {
        super(why, null, false, false);
    }
}
