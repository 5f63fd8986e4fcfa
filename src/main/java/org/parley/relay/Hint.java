package org.parley.relay;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * That something changed: ids and numbers, which mean what {@link Kind} says.
 *
 * @param concerned the accounts whose connections are to hear of it; null for whoever is connected
 */
public record Hint(Kind kind, List<UUID> ids, List<Long> numbers, List<UUID> concerned) {
    /** Of each the ids, then the numbers. */
    public enum Kind {
        /** conversation, sender, those who are not to hear it; rev, after, whether it counts. */
        MESSAGE,
        /** conversation, account; whether read, seq. */
        POINTER,
        /** conversation; whether it counts, and how it is seen now, or -1. */
        VIEW,
        /** low, high; stamp. */
        PAIR,
        /** request, requester, addressee; state, whether it is silent. */
        REQUEST,
        /** one, other; whether friends. */
        FRIENDSHIP,
        /** blocker, blocked; whether it blocks. */
        BLOCK,
        /** account; whether receipts, stamp. */
        ACCOUNT,
        /** room. */
        ROOM,
        /** room. */
        LEFT,
        /** account; whether online, last seen in microseconds or -1. */
        PRESENCE,
        /** sessions. */
        ENDED,
        /** conversation, who types. */
        TYPING,
        /** A node is new. */
        HELLO,
        /** key; place of the limit that counts it. Stored nowhere: one that is lost is not counted. */
        SPENT
    }

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int BYTES = 2 * Long.BYTES;

    /** No hint names more, so that each fits into what any engine carries. */
    private static final int MOST = 200;

    public static Hint of(Kind kind, List<UUID> concerned, List<UUID> ids, long... numbers) {
        return new Hint(kind, ids, LongStream.of(numbers).boxed().toList(), concerned);
    }

    public UUID id(int place) {
        return ids.get(place);
    }

    public long number(int place) {
        return numbers.get(place);
    }

    public boolean flag(int place) {
        return number(place) == 1;
    }

    /** The same for some of those concerned at a time. */
    Stream<Hint> inParts() {
        if (concerned == null || concerned.size() <= MOST) return Stream.of(this);
        List<Hint> parts = new ArrayList<>();
        for (int from = 0; from < concerned.size(); from += MOST) {
            parts.add(new Hint(kind, ids, numbers, concerned.subList(from, Math.min(from + MOST, concerned.size()))));
        }
        return parts.stream();
    }

    /**
     * The same for those alone who are so; nothing where nobody is. Of a pair every node hears: one that had not would
     * take whoever of the two connects next for somebody who missed it.
     */
    Stream<Hint> among(Predicate<UUID> accounts) {
        if (concerned == null || kind == Kind.PAIR) return Stream.of(this);
        List<UUID> some = concerned.stream().filter(accounts).toList();
        return some.isEmpty() ? Stream.empty() : Stream.of(new Hint(kind, ids, numbers, some));
    }

    /** Letters, digits and {@code -_,:} alone. */
    String text() {
        return kind.ordinal() + ":" + text(ids) + ":"
                + numbers.stream().map(String::valueOf).collect(Collectors.joining(",")) + ":"
                + (concerned == null ? "" : text(concerned));
    }

    /** The number with which a text begins, before the first {@code ;}; 0 where there is none. */
    static long since(String text) {
        try {
            return Long.parseLong(text.substring(0, Math.max(0, text.indexOf(';'))));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** Those that follow in it, each after a {@code ;}; what is none was said by another version. */
    static Stream<Hint> parseAll(String text) {
        return Stream.of(text.split(";")).skip(1).flatMap(one -> {
            try {
                return Stream.of(parse(one));
            } catch (RuntimeException unknown) {
                return Stream.empty();
            }
        });
    }

    /** @throws RuntimeException where it is none */
    static Hint parse(String text) {
        String[] parts = text.split(":", -1);
        return new Hint(
                Kind.values()[Integer.parseInt(parts[0])],
                ids(parts[1]),
                parts[2].isEmpty()
                        ? List.of()
                        : Arrays.stream(parts[2].split(",")).map(Long::valueOf).toList(),
                parts[3].isEmpty() ? null : ids(parts[3]));
    }

    private static String text(List<UUID> ids) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES * ids.size());
        for (UUID id : ids) bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return ENCODER.encodeToString(bytes.array());
    }

    private static List<UUID> ids(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        List<UUID> ids = new ArrayList<>(bytes.remaining() / BYTES);
        while (bytes.hasRemaining()) ids.add(new UUID(bytes.getLong(), bytes.getLong()));
        return ids;
    }
}
