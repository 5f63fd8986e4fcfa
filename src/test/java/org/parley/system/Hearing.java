package org.parley.system;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What was heard of the server, kept in order, so that a story may look for a frame before or after it came. */
abstract class Hearing implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private volatile AssertionError fault;

    Frame awaits(String type) {
        return awaits(type, frame -> frame.is(type));
    }

    /** The first frame, come already or coming within five seconds, that fits. */
    Frame awaits(String what, Predicate<Frame> fits) {
        return awaits(what, PATIENCE, fits);
    }

    Frame awaits(String what, Duration patience, Predicate<Frame> fits) {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (frames) {
            while (true) {
                if (fault != null) throw new AssertionError("heard what is not described", fault);
                for (Frame frame : frames) if (fits.test(frame)) return frame;
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0 || !isOpen())
                    throw new AssertionError("no " + what + (isOpen() ? "" : ", closed,") + " among " + frames);
                pause(left);
            }
        }
    }

    Frame awaitsMessage(String body) {
        return awaits("message " + body, frame -> frame.is("message") && frame.has("/message/body", body));
    }

    /** The frame at this place, counted from 0; null where none came for so long, or none will. */
    Frame next(int place, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (frames) {
            for (long left = patience.toMillis(); frames.size() <= place && isOpen() && left > 0; ) {
                pause(left);
                left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
            if (fault != null) throw new AssertionError("heard what is not described", fault);
            return frames.size() > place ? frames.get(place) : null;
        }
    }

    /** Everything that came so far, in order. */
    List<Frame> heard() {
        return List.copyOf(frames);
    }

    List<Frame> heard(String type) {
        return frames.stream().filter(frame -> frame.is(type)).toList();
    }

    abstract boolean isOpen();

    @Override
    public abstract void close();

    void hears(Frame frame) {
        synchronized (frames) {
            try {
                Witness.PRESENT.hears(frame.json());
            } catch (AssertionError notAsDescribed) {
                fault = notAsDescribed;
            }
            frames.add(frame);
            frames.notifyAll();
        }
    }

    /** Wakes whoever waits, since nothing more will come. */
    void hearsNoMore() {
        synchronized (frames) {
            frames.notifyAll();
        }
    }

    private void pause(long millis) {
        try {
            frames.wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
