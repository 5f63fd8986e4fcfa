package org.parley.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Beside the mapper of everything, because servers bring a mapper of their own for these that would be nearer. */
@Provider
public class InvalidMapper implements ExceptionMapper<ConstraintViolationException> {
    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        return ProblemAnswer.of(Refusals.of(invalid), request);
    }
}
