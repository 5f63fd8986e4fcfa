package org.parley.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.servlet.http.HttpServletRequest;

/** Gives resources and page beans their {@link Caller}. */
@ApplicationScoped
public class Callers {
    private static final String ATTRIBUTE = Caller.class.getName();

    /** For the authentication mechanism: who this request was found to come from. */
    public static void remember(HttpServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    /** For where the container's request scope has ended: the second half of an asynchronous request. */
    public static Caller of(HttpServletRequest request) {
        return (Caller) request.getAttribute(ATTRIBUTE);
    }

    /** Null where nobody is signed in, which only what is open to everybody can see. */
    @Produces
    public Caller caller(HttpServletRequest request) {
        return of(request);
    }
}
