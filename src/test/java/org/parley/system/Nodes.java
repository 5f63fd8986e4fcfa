package org.parley.system;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Several nodes on one PostgreSQL, behind a balancer: all of them processes of this machine, on loopback. */
final class Nodes implements AutoCloseable {
    final OwnPostgres store = new OwnPostgres();
    private final List<Installation> nodes = new ArrayList<>();
    private final Balancer balancer;

    /** All start at the same time, on an empty store. */
    Nodes(int count) {
        IntStream.range(0, count)
                .forEach(i -> nodes.add(new Installation(store.options(), "proxies=127.0.0.1", "stop.wait=3s")));
        try {
            nodes.forEach(Installation::begins);
            nodes.forEach(node -> node.process().isReady());
            balancer = new Balancer(nodes.stream().map(Installation::site).toList());
        } catch (RuntimeException | Error failure) {
            nodes.forEach(Installation::close);
            store.close();
            throw failure;
        }
    }

    /** Where people go. */
    Site site() {
        return balancer.site();
    }

    int count() {
        return nodes.size();
    }

    Installation node(int number) {
        return nodes.get(number);
    }

    List<Vitals> vitals() {
        return nodes.stream().map(Vitals::of).toList();
    }

    @Override
    public void close() {
        balancer.close();
        nodes.forEach(Installation::close);
        store.close();
    }
}
