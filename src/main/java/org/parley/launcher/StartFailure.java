package org.parley.launcher;

/** Parley cannot start; the message is the sentence for whoever started it. */
final class StartFailure extends Exception {
    private static final long serialVersionUID = 1L;

    StartFailure(String sentence) {
        super(sentence, null, false, false);
    }
}
