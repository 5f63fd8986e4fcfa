package org.parley.settings;

/** Something in the settings is wrong; the message says in a sentence each what and why. */
public final class WrongSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongSettings(String sentences) {
        super(sentences, null, false, false);
    }
}
