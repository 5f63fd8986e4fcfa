package org.parley.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnit;
import java.util.logging.Logger;

/**
 * EclipseLink, when the database is away, asks three times more, five seconds apart, and holds the request's thread
 * meanwhile. Whoever asks is told to try again instead, at once. There is no property for this, hence the reflection;
 * other providers do not wait.
 */
@ApplicationScoped
class NoSilentRetries {
    private static final Logger LOG = Logger.getLogger("org.parley");

    @PersistenceUnit(unitName = "parley")
    EntityManagerFactory factory;

    void ask(@Observes @Initialized(ApplicationScoped.class) Object started) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            Class<?> session = Class.forName("org.eclipse.persistence.sessions.Session", false, loader);
            Object login = session.getMethod("getLogin").invoke(factory.unwrap(session));
            Class<?> type = Class.forName("org.eclipse.persistence.sessions.DatabaseLogin", false, loader);
            type.getMethod("setQueryRetryAttemptCount", int.class).invoke(login, 0);
            type.getMethod("setDelayBetweenConnectionAttempts", int.class).invoke(login, 0);
        } catch (ReflectiveOperationException | PersistenceException anotherProvider) {
            LOG.fine("Not EclipseLink: " + anotherProvider);
        }
    }
}
