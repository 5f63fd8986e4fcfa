package org.parley.platform;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Turns whatever was thrown into the refusal that the caller is told, over HTTP and over the socket alike. */
public final class Refusals {
    private static final int DEEPEST = 20;
    private static final Set<ElementKind> OUR_SIDE =
            Set.of(ElementKind.METHOD, ElementKind.CONSTRUCTOR, ElementKind.PARAMETER);

    private Refusals() {}

    /** Never null; a defect of ours becomes a refusal with status 500. */
    public static Refusal of(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) return refusal;
            if (cause instanceof ConstraintViolationException invalid) return of(invalid);
        }
        if (StoreFailure.is(thrown)) return new TryAgain();
        if (thrown instanceof WebApplicationException http) {
            return HttpRefusal.of(http.getResponse().getStatus());
        }
        return new Unexpected();
    }

    private static Refusal of(ConstraintViolationException invalid) {
        List<Violation> violations = invalid.getConstraintViolations().stream()
                .map(violation -> new Violation(member(violation), violation.getMessage()))
                .sorted((one, other) -> one.field().compareTo(other.field()))
                .toList();
        return violations.isEmpty() ? new Unexpected() : new Invalid(violations);
    }

    /** The member of the JSON body, or the parameter's name where there is no body. */
    private static String member(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        List<String> names = nodes.stream()
                .filter(node -> !OUR_SIDE.contains(node.getKind()))
                .map(Path.Node::toString)
                .toList();
        return names.isEmpty() ? nodes.get(nodes.size() - 1).getName() : String.join(".", names);
    }
}
