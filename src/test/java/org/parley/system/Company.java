package org.parley.system;

import static java.util.stream.Collectors.toSet;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * Four people who talk through the balancer while something happens: two chats and a room. Meanwhile one is put out of
 * the room, one is let in, and devices that listen to one node each, past the balancer, are signed out.
 */
final class Company implements AutoCloseable {
    private static final Duration SETTLED = Duration.ofSeconds(30);
    private static final Duration AT_ONCE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Nodes nodes;
    private final Random random;
    private final Journal journal = new Journal();
    private final Person ann;
    private final Person ben;
    private final Person cat;
    private final Person dan;
    private final RoomApi room;
    private final Map<String, Set<String>> founders = new HashMap<>();
    private final List<Talker> talkers = new ArrayList<>();
    private final Map<Person, LiveClient> devices = new HashMap<>();
    private final List<Breach> breaches = new ArrayList<>();
    private final List<String> held = new ArrayList<>();

    Company(Nodes nodes, long seed) {
        this.nodes = nodes;
        random = new Random(seed);
        ann = arrives("ann");
        ben = arrives("ben");
        cat = arrives("cat");
        dan = arrives("dan");
        ann.befriends(ben);
        ann.befriends(cat);
        ann.befriends(dan);
        String chat = founded(ann.chatWith(ben).id(), ann, ben);
        String other = founded(ann.chatWith(dan).id(), ann, dan);
        room = RoomApi.made(ann, "Storm", ben, cat);
        founded(room.id(), ann, ben, cat);
        talks(ann, chat, other, room.id());
        talks(ben, chat, room.id());
        talks(cat, room.id());
        talks(dan, other);
        for (int i = 0; i < nodes.count(); i++) {
            Answer signedIn = surely(() -> new AccountApi(nodes.site()).signIn(ben.username(), AccountApi.PASSWORD));
            Person device = Person.of(nodes.node(i).site(), signedIn);
            devices.put(device, device.goesLive());
        }
    }

    /** A machine that does much else takes its time over passwords, and then refuses some. */
    private Person arrives(String nickname) {
        AccountApi api = new AccountApi(nodes.site());
        return Person.of(nodes.site(), surely(() -> api.signUp(Unique.name(nickname), AccountApi.PASSWORD)));
    }

    private String founded(String chat, Person... members) {
        founders.put(chat, List.of(members).stream().map(Person::username).collect(toSet()));
        return chat;
    }

    private void talks(Person person, String... chats) {
        talkers.add(new Talker(person, List.of(chats), journal, random.nextLong()));
    }

    /** One after the other. @return the promises that were broken by them */
    List<Breach> livesThrough(List<Fault> faults) {
        talkers.forEach(Talker::begins);
        Fault.passes(Duration.ofSeconds(1));
        List<Vitals> before = nodes.vitals();
        CompletableFuture<Void> meanwhile = CompletableFuture.runAsync(this::changes);
        faults.forEach(fault -> fault.strikes(nodes, random));
        meanwhile.join();
        recovers();
        isAnswered(faults);
        isTold(faults);
        talkers.forEach(Talker::falls);
        settles();
        staysAsBefore(before);
        devices.forEach((device, line) -> {
            line.heard().forEach(frame -> journal.hears(device.username(), device.token(), 1, frame));
            if (device.at(nodes.site()).gets("/me").status() != 401)
                breaches.add(new Breach(Breach.Promise.SIGNED_OUT_IS_SIGNED_OUT, device + " is still signed in"));
        });
        breaches.addAll(audit().breaches());
        return breaches;
    }

    private void changes() {
        Fault.passes(Duration.ofMillis(500 + random.nextInt(2500)));
        surely(() -> room.removes(cat));
        surely(() -> room.adds(dan));
        for (Person device : devices.keySet()) {
            surely(() -> device.at(nodes.site()).signsOut());
            journal.notes(new Journal.Revoked(device.token(), System.nanoTime()));
        }
    }

    /** Until it is done: what was done already, and not answered, is done too. No fault lasts as long as this. */
    static Answer surely(Supplier<Answer> deed) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                Answer answer = deed.get();
                if (answer.status() < 500) return answer;
            } catch (UncheckedIOException broken) {
                // once more
            }
            Fault.passes(Duration.ofMillis(300));
        }
        throw new IllegalStateException("not done within " + PATIENCE);
    }

    /** Where one node and the store go on, nobody is kept waiting for longer than it takes to come to them. */
    private void isAnswered(List<Fault> faults) {
        if (faults.stream().anyMatch(Fault::isOfTheStore)) return;
        for (Talker talker : talkers)
            if (talker.person() != cat && talker.longestSilence().compareTo(AT_ONCE) > 0)
                breaches.add(new Breach(
                        Breach.Promise.NOBODY_STAYS_BEHIND,
                        talker.person() + " got no ack for " + talker.longestSilence()));
    }

    /** A node that is told to stop says goodbye to those on it, once; who speaks meanwhile may not hear the word. */
    private void isTold(List<Fault> faults) {
        if (!faults.equals(List.of(Fault.ALL_NODES_ARE_RESTARTED))) return;
        for (Talker talker : talkers)
            if (talker.closings().size() > nodes.count() || !Set.of(1001, 1006).containsAll(talker.closings()))
                breaches.add(new Breach(
                        Breach.Promise.A_STOP_IS_TOLD_ONCE, talker.person() + " was told " + talker.closings()));
    }

    /** Everybody is answered within ten seconds of the end of whatever it was. */
    private void recovers() {
        long end = System.nanoTime();
        Fault.passes(Duration.ofSeconds(2));
        for (Talker talker : talkers) {
            while (talker.lastAck() < end && System.nanoTime() - end < AT_ONCE.toNanos())
                Fault.passes(Duration.ofMillis(100));
            if (talker.lastAck() < end && talker.person() != cat)
                breaches.add(new Breach(
                        Breach.Promise.NOBODY_STAYS_BEHIND, talker.person() + " got no ack for ten seconds"));
        }
    }

    private void settles() {
        long end = System.nanoTime() + SETTLED.toNanos();
        for (Talker talker : talkers) {
            List<String> differences = List.of("\nstill unanswered");
            while (true) {
                if (talker.isAnswered()) {
                    try {
                        differences = talker.client().differencesToTheStore();
                    } catch (UncheckedIOException broken) {
                        differences = List.of("\n" + broken);
                    }
                    if (differences.isEmpty()) break;
                }
                if (System.nanoTime() > end) break;
                Fault.passes(Duration.ofMillis(300));
            }
            if (!differences.isEmpty())
                breaches.add(
                        new Breach(Breach.Promise.NOBODY_STAYS_BEHIND, talker.person() + " shows " + few(differences)));
        }
    }

    private void staysAsBefore(List<Vitals> before) {
        for (int i = 0; i < nodes.count(); i++) {
            Installation node = nodes.node(i);
            if (Http.status(node.site().http("/health/ready")) != 200)
                breaches.add(new Breach(Breach.Promise.A_NODE_IS_AS_BEFORE, "node " + i + " is not ready"));
            Vitals then = before.get(i);
            if (node.process().pid() != then.pid()) continue;
            Vitals now = Vitals.of(node);
            long end = System.nanoTime() + SETTLED.toNanos();
            while (!now.isAsBefore(then) && System.nanoTime() < end) {
                Fault.passes(Duration.ofSeconds(2));
                now = Vitals.of(node);
            }
            held.add(then + " then " + now);
            if (!now.isAsBefore(then))
                breaches.add(new Breach(
                        Breach.Promise.A_NODE_IS_AS_BEFORE, "node " + i + " held " + then + ", and now " + now));
        }
    }

    private static String few(List<String> differences) {
        return differences.size() + " things otherwise, such as "
                + differences.subList(0, Math.min(3, differences.size()));
    }

    private Audit audit() {
        Map<String, Set<Long>> readable = new HashMap<>();
        for (Person person : List.of(ann, ben, cat, dan)) {
            for (String chat : founders.keySet()) {
                ChatApi seen = new ChatApi(person, chat);
                if (seen.looks().status() == 404) continue;
                readable.put(
                        person.username() + " " + chat,
                        seen.everything().stream().map(Message::seq).collect(toSet()));
            }
        }
        return new Audit(journal, Stored.in(nodes.store, founders.keySet()), founders, readable);
    }

    /** What it came to, in a line. */
    String summary() {
        LongStream reconnects = talkers.stream().mapToLong(talker -> talker.lines() - 1);
        return journal.all(Journal.Acked.class).size() + " acknowledged of "
                + journal.all(Journal.Said.class).size() + " tries, "
                + journal.all(Journal.Heard.class).size() + " frames, " + reconnects.sum() + " reconnects "
                + talkers.stream().map(Talker::closings).toList() + ", at most "
                + talkers.stream()
                        .map(talker -> talker.longestSilence().toMillis())
                        .toList() + " ms without an ack "
                + held + " ";
    }

    @Override
    public void close() {
        talkers.forEach(Talker::close);
        devices.values().forEach(LiveClient::close);
    }
}
