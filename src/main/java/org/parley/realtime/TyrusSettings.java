package org.parley.realtime;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.websocket.server.ServerContainer;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sets what Tyrus, where that is the server's WebSocket (Payara, GlassFish), has no setting for: a timer that costs
 * nothing, and room for a frame that is not whole beside as much as is read at once (docs/decisions/tyrus.md). Other
 * servers, and a Tyrus that has changed, stay as they are.
 */
@WebListener
public class TyrusSettings implements ServletContextListener {
    private static final Logger LOG = Logger.getLogger(TyrusSettings.class.getName());
    private static final String TYRUS = "org.glassfish.tyrus.core.BaseContainer";

    /** In web.xml; octets that are read at once, if so many have come. */
    private static final String AT_ONCE = "org.glassfish.tyrus.servlet.incoming-buffer-size";

    /** Of a client's frame: 2 octets, 8 for its length, 4 of the mask (RFC 6455, 5.2). */
    private static final int LONGEST_HEADER = 14;

    private final Unhurried timer = new Unhurried();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Object container = event.getServletContext().getAttribute(ServerContainer.class.getName());
        for (Class<?> type = container == null ? Object.class : container.getClass();
                type != null;
                type = type.getSuperclass()) {
            if (type.getName().equals(TYRUS)) {
                replaceTimer(type, container);
                makeRoom(container, event.getServletContext().getInitParameter(AT_ONCE));
            }
        }
    }

    private void replaceTimer(Class<?> tyrus, Object container) {
        try {
            Field field = tyrus.getDeclaredField("managedScheduledExecutorService");
            if (field.getType() != ScheduledExecutorService.class) return;
            field.setAccessible(true);
            field.set(container, timer);
        } catch (ReflectiveOperationException | RuntimeException changed) {
            LOG.log(Level.FINE, "Tyrus keeps its timer", changed);
        }
    }

    /** By itself a frame that is not whole and what is read next share what one of them may fill. */
    private static void makeRoom(Object container, String atOnce) {
        try {
            Method engineOf = container.getClass().getMethod("getWebSocketEngine");
            engineOf.setAccessible(true);
            Object engine = engineOf.invoke(container);
            engine.getClass()
                    .getMethod("setIncomingBufferSize", int.class)
                    .invoke(engine, Integer.parseInt(atOnce) + ChatEndpoint.MAX_FRAME + LONGEST_HEADER);
        } catch (ReflectiveOperationException | RuntimeException changed) {
            LOG.log(Level.FINE, "Tyrus keeps its incoming buffer", changed);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        timer.shutdownNow();
    }
}
