package org.parley.realtime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.parley.message.MemberState;
import org.parley.platform.Sql;

/**
 * What a change leaves in the store, and what telling of it leaves on the node that told: the same value under the
 * same key.
 */
record Trace(Key key, long value) {
    enum Kind {
        /** A conversation's {@code rev}. */
        SAID,
        /** A member's {@code deliveredSeq}. */
        DELIVERED,
        /** A member's {@code readSeq}. */
        READ,
        /** A member's view and settings. */
        VIEW,
        /** The stamp of a pair. */
        PAIR,
        /** The stamp of an account. */
        ACCOUNT,
        /** Whether an account is online. */
        PRESENCE
    }

    record Key(Kind kind, UUID one, UUID other) {}

    /** Of columns {@code kind}, {@code one}, {@code other} and {@code val}. */
    static Trace of(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        return of(kind, Sql.id(row, "one"), Sql.id(row, "other"), row.getLong("val"));
    }

    private static Trace of(Kind kind, UUID one, UUID other, long value) {
        return new Trace(new Key(kind, one, other), value);
    }

    static Trace said(UUID conversation, long rev) {
        return of(Kind.SAID, conversation, null, rev);
    }

    static Trace pointer(UUID conversation, UUID account, boolean read, long seq) {
        return of(read ? Kind.READ : Kind.DELIVERED, conversation, account, seq);
    }

    /** As {@link Traces} puts a view and its settings into one number. */
    static Trace view(UUID conversation, UUID account, MemberState me) {
        int level = me.level().equals("all") ? 0 : me.level().equals("mentions") ? 4 : 8;
        long value = me.view() * 16 + level + (me.pinned() ? 2 : 0) + (me.markedUnread() ? 1 : 0);
        return view(conversation, account, value);
    }

    static Trace view(UUID conversation, UUID account, long value) {
        return of(Kind.VIEW, conversation, account, value);
    }

    static Trace pair(UUID low, UUID high, long stamp) {
        return of(Kind.PAIR, low, high, stamp);
    }

    static Trace account(UUID account, long stamp) {
        return of(Kind.ACCOUNT, account, null, stamp);
    }

    static Trace presence(UUID account, boolean online) {
        return of(Kind.PRESENCE, account, null, online ? 1 : 0);
    }

    /** Whether it concerns the members of a conversation, its {@code one}. */
    boolean isOfMembers() {
        return switch (key.kind()) {
            case SAID, DELIVERED, READ -> true;
            case VIEW, PAIR, ACCOUNT, PRESENCE -> false;
        };
    }

    /** Whether each value of it is told by itself, so that a later one does not tell an earlier one. */
    boolean isOneByOne() {
        return key.kind() == Kind.SAID;
    }

    /** Whether who has told up to {@code told} has told this. Of where somebody stands any later value tells too. */
    boolean toldBy(long told) {
        return switch (key.kind()) {
            case SAID, DELIVERED, READ -> told >= value;
            case VIEW, PAIR, ACCOUNT, PRESENCE -> told == value;
        };
    }
}
