package org.parley.platform;

/** 400: not readable as what was expected here. */
public final class Malformed extends Refusal {
    private static final long serialVersionUID = 1L;

    public Malformed(String detail) {
        super(400, "malformed", "This could not be read", detail);
    }
}
