package org.parley.realtime;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.websocket.server.ServerContainer;
import java.lang.reflect.Field;
import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives Tyrus, where that is the server's WebSocket, a timer that costs nothing. For every frame in and out it plans a
 * task for the idle timeout, also for sockets that have none, and the server's managed timer looks through its whole
 * class path for each: half of what a message costs (docs/decisions/idle-timer.md). There is no setting for it; other servers,
 * and a Tyrus that has changed, stay as they are.
 */
@WebListener
public class IdleTimer implements ServletContextListener {
    private static final Logger LOG = Logger.getLogger(IdleTimer.class.getName());
    private static final String TYRUS = "org.glassfish.tyrus.core.BaseContainer";

    private final Unhurried timer = new Unhurried();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Object container = event.getServletContext().getAttribute(ServerContainer.class.getName());
        for (Class<?> type = container == null ? Object.class : container.getClass();
                type != null;
                type = type.getSuperclass()) {
            if (type.getName().equals(TYRUS)) replace(type, container);
        }
    }

    private void replace(Class<?> tyrus, Object container) {
        try {
            Field field = tyrus.getDeclaredField("managedScheduledExecutorService");
            if (field.getType() != ScheduledExecutorService.class) return;
            field.setAccessible(true);
            field.set(container, timer);
        } catch (ReflectiveOperationException | RuntimeException changed) {
            LOG.log(Level.FINE, "Tyrus keeps its timer", changed);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        timer.shutdownNow();
    }
}
