package org.parley.system;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What several clients did and heard, as it happened. Lines are sockets, each with a number of its own. */
final class Journal {
    /** Somebody tries to say something, for the first time or again. Line 0 is HTTP. */
    record Said(String who, int line, String chat, String clientId) implements Entry {}

    /** Somebody was told that it is stored. */
    record Acked(String who, int line, String chat, String clientId, String id, long seq) implements Entry {}

    /** A device was told of a message, and that nothing between {@code after} and {@code rev} was for it. */
    record Heard(String who, String device, int line, String chat, String id, long seq, long after, long rev, long at)
            implements Entry {}

    /** A device was signed out, and whoever did it was told so. */
    record Revoked(String device, long at) implements Entry {}

    sealed interface Entry {}

    private final ConcurrentLinkedQueue<Entry> entries = new ConcurrentLinkedQueue<>();

    void notes(Entry entry) {
        entries.add(entry);
    }

    void hears(String who, String device, int line, Frame frame) {
        if (!frame.is("message")) return;
        Message message = frame.message();
        notes(new Heard(
                who,
                device,
                line,
                message.conversation(),
                message.id(),
                message.seq(),
                frame.number("/after"),
                message.rev(),
                frame.nanos()));
    }

    <T extends Entry> List<T> all(Class<T> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
