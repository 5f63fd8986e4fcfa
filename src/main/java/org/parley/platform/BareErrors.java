package org.parley.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** What the JAX-RS runtime itself refuses, without a body and without asking a mapper, becomes a problem too. */
@Provider
public class BareErrors implements ContainerResponseFilter {
    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext response) {
        if (response.getStatus() < 400 || response.hasEntity()) return;
        Refusal refusal = HttpRefusal.of(response.getStatus());
        response.setStatus(refusal.status());
        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.setEntity(ProblemAnswer.body(refusal, request));
    }
}
