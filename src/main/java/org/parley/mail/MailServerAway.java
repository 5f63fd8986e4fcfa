package org.parley.mail;

/** The mail server does not answer, or not now. */
final class MailServerAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MailServerAway(String why) {
        super(why, null, false, false);
    }
}
