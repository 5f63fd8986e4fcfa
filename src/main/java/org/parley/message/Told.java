package org.parley.message;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.platform.Stop;

/**
 * Tells of what is committed, on a thread of its own while the next batch is being stored. One thread, so that every
 * socket hears of the changes of a conversation in the order of their {@code rev}, its own acks among them.
 */
@ApplicationScoped
class Told {
    private static final Logger LOG = Logger.getLogger(Told.class.getName());

    @Inject
    Event<Changed> changed;

    @Inject
    Event<RoomChanged> rooms;

    @Inject
    Event<RoomLeft> left;

    @Inject
    SendMeters meters;

    @Resource
    ManagedThreadFactory threads;

    private ThreadPoolExecutor teller;

    @PostConstruct
    void open() {
        teller = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
    }

    void start(@Observes Startup started) {
        meters.telling(teller.getQueue());
    }

    void stop(@Observes(notifyObserver = Reception.IF_EXISTS) Stop step) {
        if (step != Stop.TELL) return;
        teller.shutdown();
        try {
            teller.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    void committed(List<Send> batch, List<Outcome> outcomes) {
        teller.execute(() -> {
            for (int i = 0; i < batch.size(); i++) tell(batch.get(i), outcomes.get(i));
        });
    }

    /** A change of an earlier message, committed. */
    void committed(Changed change) {
        teller.execute(() -> fire(change));
    }

    void committed(News news) {
        teller.execute(() -> {
            fire(rooms, new RoomChanged(news.room(), news.newcomers()));
            news.notices().forEach(this::fire);
            fire(rooms, new RoomChanged(news.room(), news.members()));
            fire(left, new RoomLeft(news.room(), news.gone()));
        });
    }

    private void tell(Send send, Outcome outcome) {
        if (outcome instanceof Outcome.Stored stored) {
            fire(new Changed(stored.message(), send.sender().account(), stored.recipients(), true, send.origin()));
            send.answer().complete(new Sent(stored.message(), true));
            meters.answered(send);
        } else if (outcome instanceof Outcome.Repeated repeated) {
            send.answer().complete(new Sent(repeated.message(), false));
            meters.answered(send);
        } else if (outcome instanceof Outcome.Refused refused) {
            send.answer().completeExceptionally(refused.refusal());
        }
    }

    private void fire(Changed change) {
        fire(changed, change);
    }

    private static <T> void fire(Event<T> event, T change) {
        try {
            event.fire(change);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A committed change could not be told; clients catch up by rev", failure);
        }
    }
}
