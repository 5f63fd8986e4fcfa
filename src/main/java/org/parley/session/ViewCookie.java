package org.parley.session;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** The cookie of the view state, which identifies nobody, is kept to https where the pages are. */
@WebListener
public class ViewCookie implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent started) {
        started.getServletContext()
                .getSessionCookieConfig()
                .setSecure(SessionCookie.current().isSecure());
    }
}
