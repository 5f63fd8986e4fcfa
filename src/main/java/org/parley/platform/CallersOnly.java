package org.parley.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;

/** Deny by default: only what says {@link PermitAll} answers somebody who is not signed in. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class CallersOnly implements ContainerRequestFilter {
    @Context
    ResourceInfo resource;

    /** @throws SignedOut to everybody else */
    @Override
    public void filter(ContainerRequestContext request) {
        if (isOpen(resource.getResourceMethod()) || isOpen(resource.getResourceClass())) return;
        if (request.getSecurityContext().getUserPrincipal() == null) throw new SignedOut();
    }

    private static boolean isOpen(AnnotatedElement element) {
        return element != null && element.isAnnotationPresent(PermitAll.class);
    }
}
