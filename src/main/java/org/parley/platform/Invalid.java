package org.parley.platform;

import java.util.List;

/** 422: understood, and not acceptable as it is; the violations say which field and why. */
public final class Invalid extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public Invalid(List<Violation> violations) {
        super(422, "invalid", "Some of this cannot be accepted", sentence(violations));
        this.violations = List.copyOf(violations);
    }

    public Invalid(String field, String message) {
        this(List.of(new Violation(field, message)));
    }

    private static String sentence(List<Violation> violations) {
        return String.join(
                "; ",
                violations.stream().map(v -> v.field() + " " + v.message()).toList());
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
