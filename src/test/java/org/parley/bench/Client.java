package org.parley.bench;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Somebody connected to a rival. What the loop calls runs on its thread. */
abstract class Client implements Line.Ear {
    /** Told of each message of the benchmark that comes in. */
    interface Heard {
        void message(Client by, int number);
    }

    /** Which account. */
    final int account;

    protected Line line;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private Consumer<String> answers = text -> {};
    private boolean left;
    private Heard heard = (by, number) -> {};

    Client(int account) {
        this.account = account;
    }

    /** The HTTP request that opens the socket. */
    abstract String upgrade();

    /** Done once signed in, with everything told that comes at the beginning. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    void hears(Heard by) {
        heard = by;
    }

    /** Of what is no message, once it is ready. */
    void hearsAnswers(Consumer<String> by) {
        answers = by;
    }

    protected void answer(byte[] bytes, int from, int to) {
        answers.accept(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }

    void on(Line opened) {
        line = opened;
    }

    void send(byte[] frame) {
        line.send(frame);
    }

    void leave() {
        left = true;
        line.close("left");
    }

    protected void isReady() {
        ready.complete(null);
    }

    protected void fails(String why) {
        if (!ready.completeExceptionally(new IllegalStateException(why))) System.err.println(why);
    }

    /** Each body begins with its number between two signs that stand nowhere before it in a frame. */
    protected void message(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != Template.SIGN) at++;
        if (at + Template.DIGITS >= to) return;
        int number = 0;
        for (int i = 1; i <= Template.DIGITS; i++) number = number * 10 + bytes[at + i] - '0';
        heard.message(this, number);
    }

    protected static boolean begins(byte[] bytes, int from, int to, byte[] with) {
        if (to - from < with.length) return false;
        for (int i = 0; i < with.length; i++) if (bytes[from + i] != with[i]) return false;
        return true;
    }

    protected static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void closed(String why) {
        if (!left) fails(getClass().getSimpleName() + " " + account + " lost its socket: " + why);
    }
}
