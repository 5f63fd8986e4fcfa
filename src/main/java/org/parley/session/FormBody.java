package org.parley.session;

import org.parley.platform.Refusal;

/** 415: with a cookie, only bodies are taken that no form can send. */
final class FormBody extends Refusal {
    private static final long serialVersionUID = 1L;

    FormBody() {
        super(415, "unsupported-media-type", "Not this kind of body", "Send application/json in UTF-8.");
    }
}
