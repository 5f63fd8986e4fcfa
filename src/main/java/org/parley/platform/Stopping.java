package org.parley.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/**
 * Ends the work of this node in the order of {@link Stop}, while everything it needs is still there: servers destroy
 * beans in an order of their own, and their sockets before that. The jar asks for it by the MBean {@code
 * org.parley:type=Stopping} before it lets its server end; any other server does when it undeploys.
 */
@ApplicationScoped
public class Stopping implements StoppingMBean {
    private static final Logger LOG = Logger.getLogger(Stopping.class.getName());

    private volatile boolean begun;
    private boolean done;

    @Inject
    Event<Stop> steps;

    @Resource
    ManagedThreadFactory threads;

    @PostConstruct
    void open() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .registerMBean(new StandardMBean(this, StoppingMBean.class), name());
        } catch (JMException another) {
            LOG.log(Level.FINE, "Another Parley in this process can be asked to stop, this one cannot", another);
        }
    }

    @PreDestroy
    void close() {
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(name());
        } catch (JMException notOurs) {
            // it goes with the process
        }
    }

    private static ObjectName name() throws JMException {
        return new ObjectName("org.parley:type=Stopping");
    }

    void start(@Observes Startup started) {
        // being told is enough to exist, and so to be found
    }

    /** Whether this node is on its way out. What comes from now on is answered {@link TryAgain}. */
    public boolean begun() {
        return begun;
    }

    /** Lets balancers see that this node is not ready any more, and stops. Returns when that is done. */
    @Override
    public void stop() {
        begun = true;
        try {
            Thread.sleep(Settings.current().duration(Setting.STOP_WAIT).toMillis());
            // of the application, since whoever asks may be nobody to the server
            Thread thread = threads.newThread(this::now);
            thread.start();
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops, or waits until it has stopped. */
    synchronized void now() {
        begun = true;
        if (done) return;
        for (Stop step : Stop.values()) {
            try {
                steps.fire(step);
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "A step of the stop failed, and the next is made: " + step, failure);
            }
        }
        done = true;
    }
}
