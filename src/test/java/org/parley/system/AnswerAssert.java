package org.parley.system;

import jakarta.json.JsonObject;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;

/** What may be said of an answer. */
final class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {
    private static final Set<String> REQUIRED = Set.of("type", "title", "status", "detail", "instance");
    private static final Set<String> LEAKS = Set.of(
            "Exception",
            "org.parley",
            "jakarta.",
            "java.",
            "at org.",
            "select ",
            "SELECT ",
            "insert into",
            "Payara",
            "GlassFish",
            "EclipseLink",
            "Hibernate",
            "H2",
            "PSQL",
            "<html");

    AnswerAssert(Answer actual) {
        super(actual, AnswerAssert.class);
    }

    AnswerAssert hasStatus(int status) {
        if (actual.status() != status) failWithMessage("expected %s but: %s", status, actual);
        return this;
    }

    AnswerAssert has(String pointer, Object value) {
        String found = actual.at(pointer);
        String wanted = value == null ? null : value.toString();
        if (!java.util.Objects.equals(found, wanted))
            failWithMessage("expected %s at %s but found %s: %s", wanted, pointer, found, actual);
        return this;
    }

    /** The complete problem object of RFC 9457 with this type, its status the answer's own, and nothing of the inside. */
    AnswerAssert isRefusedAs(String type) {
        JsonObject problem = problem();
        if (!type.equals(problem.getString("type", null))) failWithMessage("expected %s but: %s", type, actual);
        return this;
    }

    AnswerAssert isRefusedAs(int status, String type) {
        return hasStatus(status).isRefusedAs(type);
    }

    AnswerAssert isInvalidIn(String field) {
        isRefusedAs(422, "urn:parley:invalid");
        boolean named = actual.list("/violations").stream()
                .anyMatch(v -> field.equals(v.getString("field", null))
                        && !v.getString("message", "").isBlank());
        if (!named) failWithMessage("expected a violation of %s in %s", field, actual);
        return this;
    }

    /** Refused in any of Parley's own ways, never as the fault of the server. */
    AnswerAssert isARefusal() {
        problem();
        if (actual.status() >= 500) failWithMessage("the server is at fault: %s", actual);
        return this;
    }

    /** Accepted, or refused in one of Parley's own ways. */
    AnswerAssert isNotTheServersFault() {
        return actual.status() < 400 ? this : isARefusal();
    }

    private JsonObject problem() {
        isNotNull();
        String media = actual.headers().firstValue("Content-Type").orElse("none");
        if (!media.startsWith("application/problem+json"))
            failWithMessage("expected a problem object but %s: %s", media, actual);
        JsonObject problem = actual.json();
        if (!problem.keySet().containsAll(REQUIRED)) failWithMessage("incomplete problem object: %s", actual);
        if (problem.getInt("status") != actual.status()) failWithMessage("another status inside: %s", actual);
        if (!problem.getString("type").matches("urn:parley:[a-z-]+")) failWithMessage("odd type: %s", actual);
        saysNothingOfTheInside();
        return problem;
    }

    /** No class names, SQL, stack or server. */
    AnswerAssert saysNothingOfTheInside() {
        for (String leak : LEAKS)
            if (actual.body().contains(leak)) failWithMessage("tells of the inside (%s): %s", leak, actual);
        return this;
    }
}
