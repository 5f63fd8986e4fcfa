package org.parley.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Nodes on one store. Whoever writes to a friend is on another node than they, where there is more than one. */
final class Cluster implements Rival {
    private final String name;
    private final List<Parley> nodes = new ArrayList<>();

    Cluster(String relay, int count, ParleyStore store, long database, Path folder) {
        name = relay + ", " + count + (count == 1 ? " node" : " nodes");
        List<String> grid = new ArrayList<>();
        for (int i = 0; i < count; i++) grid.add("127.0.0.1:" + Program.freePort());
        String members = grid.stream().collect(Collectors.joining(","));
        for (String listen : grid) {
            Parley node = new Parley(
                    Launch.jar("-XX:+UseSerialGC", "-Xmx512m"),
                    name,
                    store,
                    database,
                    folder.resolve(relay + "-" + count + "-" + nodes.size()),
                    "relay=" + relay,
                    "cluster.name=" + folder.getFileName(),
                    "cluster.listen=" + listen,
                    "cluster.members=" + members);
            nodes.add(node);
        }
        nodes.parallelStream().forEach(Parley::starts);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long pid() {
        return nodes.get(0).pid();
    }

    @Override
    public double cpu() {
        return nodes.stream().mapToDouble(Rival::cpu).sum();
    }

    @Override
    public long database() {
        return nodes.get(0).database();
    }

    @Override
    public int port() {
        return nodes.get(0).port();
    }

    @Override
    public int port(int account) {
        return nodes.get(account % nodes.size()).port();
    }

    @Override
    public Client client(int account) {
        return nodes.get(account % nodes.size()).client(account);
    }

    @Override
    public Template toFriend(int from, int to) {
        return nodes.get(0).toFriend(from, to);
    }

    @Override
    public long archived() {
        return nodes.get(0).archived();
    }

    @Override
    public void close() {
        nodes.forEach(Parley::close);
    }
}
