package org.parley.launcher;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The first signal lets the application finish what it has begun, as long as its server stands, and then ends the
 * process; a second ends it at once. A shutdown hook would be too late: the server has one of its own, and both would
 * run at the same time.
 */
final class Ending {
    private static final long FINISHING_SECONDS = 10;
    private static final int KILLED = 143;

    private final AtomicBoolean begun = new AtomicBoolean();
    private final long waits;

    private Ending(long waits) {
        this.waits = waits;
    }

    /** @param waits milliseconds that the application goes on serving before it stops */
    static void prepare(long waits) {
        Ending ending = new Ending(waits);
        for (String signal : new String[] {"TERM", "INT", "HUP"}) ending.takes(signal);
    }

    /** By name, since a compiler warns of what every JDK has and no standard names. Where it is refused all is as before. */
    private void takes(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object ours = Proxy.newProxyInstance(
                    Ending.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) end();
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
        } catch (ReflectiveOperationException unknownHere) {
            // the process ends by this signal without finishing
        }
    }

    private void end() {
        if (!begun.compareAndSet(false, true)) Runtime.getRuntime().halt(KILLED);
        Console.say("Parley is stopping …");
        within(waits + FINISHING_SECONDS * 1000, Ending::finish);
        within(FINISHING_SECONDS * 1000, () -> System.exit(0));
        Runtime.getRuntime().halt(KILLED);
    }

    private static void finish() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(new ObjectName("org.parley:type=Stopping"), "stop", null, null);
        } catch (JMException notThereYet) {
            // there is nothing to finish
        }
    }

    private static void within(long millis, Runnable work) {
        Thread worker = new Thread(work, "parley-end");
        worker.setDaemon(true);
        worker.start();
        try {
            worker.join(millis);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
