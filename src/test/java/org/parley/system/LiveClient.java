package org.parley.system;

import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One open socket. */
final class LiveClient extends Hearing {
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private volatile boolean pinged;
    private WebSocket socket;

    private LiveClient() {}

    /** Signed in by the bearer header, and greeted. */
    static LiveClient of(Person person) {
        LiveClient client = open(person.site(), "Authorization", "Bearer " + person.token());
        client.awaits("hello");
        return client;
    }

    /** An open socket that may not have been greeted yet. */
    static LiveClient open(Site site, String... headers) {
        LiveClient client = new LiveClient();
        var builder = Http.CLIENT.newWebSocketBuilder().connectTimeout(PATIENCE);
        for (int i = 0; i < headers.length; i += 2) builder.header(headers[i], headers[i + 1]);
        client.socket = builder.buildAsync(site.socket(), client.new Ears()).join();
        return client;
    }

    /** @return the HTTP status that the handshake was refused with */
    static int refusal(Site site, String... headers) {
        try (LiveClient unwanted = open(site, headers)) {
            throw new AssertionError("the handshake was accepted: " + unwanted.heard());
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused)
                return refused.getResponse().statusCode();
            throw e;
        }
    }

    /** A send frame; the ack or the error carries the client id as {@code ref}. */
    void sends(ChatApi chat, String clientId, String body) {
        says("type", "send", "ref", clientId, "conversation", chat.id(), "clientId", clientId, "body", body);
    }

    /** Sends and waits for the ack. */
    Frame tells(ChatApi chat, String body) {
        String clientId = Unique.suffix();
        sends(chat, clientId, body);
        return awaits("the ack of " + body, frame -> frame.is("ack") && frame.has("/ref", clientId));
    }

    void reads(ChatApi chat, long seq) {
        says("type", "read", "conversation", chat.id(), "seq", seq);
    }

    void confirmsDelivery(ChatApi chat, long seq) {
        says("type", "delivered", "conversation", chat.id(), "seq", seq);
    }

    void types(ChatApi chat) {
        says("type", "typing", "conversation", chat.id());
    }

    /** Any frame, as names and values. */
    void says(Object... namesAndValues) {
        saysRaw(Words.json(namesAndValues));
    }

    /** One frame after the other, whoever sends them. */
    synchronized void saysRaw(String text) {
        socket.sendText(text, true).join();
    }

    /** One part of a frame that goes on. */
    void saysInPart(String text, boolean last) {
        socket.sendText(text, last).join();
    }

    void saysBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** A ping that came back: whatever the server said to this socket before has been heard. */
    LiveClient isUpToDate() {
        String ref = Unique.suffix();
        says("type", "ping", "ref", ref);
        awaits("pong", frame -> frame.is("pong") && frame.has("/ref", ref));
        return this;
    }

    /** @return the code of the close frame; 1006 where the connection just ended */
    int awaitsClose(Duration patience) {
        try {
            return closed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("still open after " + patience + ", heard " + heard(), e);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** 0 while it is open. */
    int closeCode() {
        return closed.getNow(0);
    }

    @Override
    boolean isOpen() {
        return !closed.isDone();
    }

    boolean wasPinged() {
        return pinged;
    }

    /** Says goodbye. */
    @Override
    public void close() {
        if (isOpen()) socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(gone -> null);
    }

    /** Is gone without a word. */
    void breaks() {
        socket.abort();
    }

    private final class Ears implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                hears(new Frame(Words.read(partial.toString()), System.nanoTime()));
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onPing(WebSocket from, ByteBuffer data) {
            pinged = true;
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            ends(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable cause) {
            ends(1006);
        }

        private void ends(int code) {
            closed.complete(code);
            hearsNoMore();
        }
    }
}
