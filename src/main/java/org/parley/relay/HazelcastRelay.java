package org.parley.relay;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.replicatedmap.ReplicatedMap;
import com.hazelcast.topic.ITopic;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The data grid inside Payara. Each node has a topic, and a map of who is connected there that every node holds a copy
 * of, so that a hint goes only to nodes that hold somebody whom it concerns. The one class that needs the grid's own
 * classes: it is loaded only where the setting asks for it.
 */
final class HazelcastRelay implements Relay {
    private static final int MOST = 10_000;

    private final HazelcastInstance grid;
    private final ThreadFactory threads;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>(MOST);
    private volatile boolean open = true;

    HazelcastRelay(ThreadFactory threads) {
        this.threads = threads;
        try {
            grid = InitialContext.doLookup("payara/Hazelcast");
        } catch (NamingException none) {
            throw new IllegalStateException("relay=hazelcast needs a Payara with its data grid switched on", none);
        }
    }

    @Override
    public void open(Ear ear) {
        topic(self()).addMessageListener(message -> heard.offer(message.getMessageObject()));
        Thread listener = threads.newThread(() -> listen(ear));
        listener.setName("parley-relay-in");
        listener.start();
    }

    /** On a thread that transactions are known on; all that has come by now at once. */
    private void listen(Ear ear) {
        List<String> texts = new ArrayList<>();
        while (open) {
            try {
                String first = heard.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) continue;
                texts.add(first);
                heard.drainTo(texts);
                ear.hears(texts.stream().flatMap(Hint::parseAll).toList(), Hint.since(first));
                texts.clear();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    @Override
    public void send(List<Hint> hints, long since) {
        for (Member member : grid.getCluster().getMembers()) {
            if (member.localMember()) continue;
            ReplicatedMap<UUID, Boolean> there = people(member.getUuid());
            String text = hints.stream()
                    .flatMap(hint -> hint.among(there::containsKey))
                    .map(Hint::text)
                    .collect(Collectors.joining(";"));
            if (!text.isEmpty()) topic(member.getUuid()).publish(since + ";" + text);
        }
    }

    @Override
    public void connected(UUID account, boolean here) {
        if (here) people(self()).put(account, true);
        else people(self()).remove(account);
    }

    private UUID self() {
        return grid.getCluster().getLocalMember().getUuid();
    }

    private ITopic<String> topic(UUID member) {
        return grid.getTopic("parley-" + member);
    }

    private ReplicatedMap<UUID, Boolean> people(UUID member) {
        return grid.getReplicatedMap("parley-" + member);
    }

    /** The grid is the server's, and ends with it. What a node leaves is nobody's: its ids are not used again. */
    @Override
    public void close() {
        open = false;
        people(self()).destroy();
        topic(self()).destroy();
    }
}
