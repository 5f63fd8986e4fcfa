package org.parley.bench;

/** A server under load, with its accounts and friendships in the store already. */
interface Rival extends AutoCloseable {
    String name();

    long pid();

    /** The process of its database, or 0 where that is inside the server. */
    long database();

    int port();

    /** Where this account connects. */
    default int port(int account) {
        return port();
    }

    /** Seconds of processor time of all its servers until now. */
    default double cpu() {
        return Proc.cpu(pid());
    }

    /** Somebody who is yet to connect. */
    Client client(int account);

    /** The same on another device. */
    default Client client(int account, int device) {
        return client(account);
    }

    /** From one to a friend. */
    Template toFriend(int from, int to);

    /** How many messages its archive has, or -1 where it cannot be asked from outside. */
    long archived();

    @Override
    void close();
}
