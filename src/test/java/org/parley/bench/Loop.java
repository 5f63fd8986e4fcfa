package org.parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The one thread that all sockets of the generator are served by. */
final class Loop implements AutoCloseable {
    private final Selector selector;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final ByteBuffer in = ByteBuffer.allocate(4 * 1024 * 1024);
    private final Thread thread = new Thread(this::run, "generator");
    private volatile boolean open = true;

    Loop() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread.setDaemon(true);
    }

    Loop started() {
        thread.start();
        return this;
    }

    Selector selector() {
        return selector;
    }

    /** Does something on the loop's thread, soon. */
    void soon(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    /** Does something on the loop's thread and waits until it is done. */
    void now(Runnable task) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        soon(() -> {
            try {
                task.run();
                done.complete(null);
            } catch (RuntimeException failure) {
                done.completeExceptionally(failure);
            }
        });
        done.join();
    }

    private void run() {
        try {
            while (open) {
                selector.select(key -> ((Line) key.attachment()).ready(in), 100);
                for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) task.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        open = false;
        selector.wakeup();
    }
}
