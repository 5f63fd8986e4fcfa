package org.parley.platform;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** The first that an application hears of its end, on every server: its sockets and its database are still there. */
@WebListener
public class Undeployed implements ServletContextListener {
    @Inject
    Stopping stopping;

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        stopping.now();
    }
}
