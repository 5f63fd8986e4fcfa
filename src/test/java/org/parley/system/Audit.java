package org.parley.system;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.parley.system.Breach.Promise;

/**
 * Holds what clients noted against what is stored, and against what each member finds there now.
 *
 * @param founders who was in a conversation from its first message on; others join and leave by notices
 * @param readable the seqs that a member finds in a conversation, by {@code member conversation}
 */
record Audit(Journal journal, List<Stored> stored, Map<String, Set<String>> founders, Map<String, Set<Long>> readable) {
    /** How long a device that was signed out may still hear what was on its way. */
    static final long LAST_WORDS = TimeUnit.SECONDS.toNanos(5);

    private record Place(String chat, long seq) {}

    private record Name(String chat, String sender, String clientId) {}

    List<Breach> breaches() {
        List<Breach> all = new ArrayList<>();
        lost(all);
        doubled(all);
        gaps(all);
        disordered(all);
        madeUp(all);
        leaked(all);
        undead(all);
        return all;
    }

    private void lost(List<Breach> all) {
        Map<String, Stored> byId = byId();
        for (Journal.Acked ack : journal.all(Journal.Acked.class)) {
            Stored row = byId.get(ack.id());
            if (row == null
                    || row.seq() != ack.seq()
                    || !row.chat().equals(ack.chat())
                    || !ack.clientId().equals(row.clientId())
                    || !ack.who().equals(row.sender()))
                all.add(new Breach(Promise.NOTHING_ACKNOWLEDGED_IS_LOST, ack + ", but stored is " + row));
        }
        readable.forEach((reader, seqs) -> {
            String who = reader.split(" ")[0];
            String chat = reader.split(" ")[1];
            for (Stored row : stored) {
                if (row.chat().equals(chat) && isMember(who, row) && !seqs.contains(row.seq()))
                    all.add(new Breach(Promise.NOTHING_ACKNOWLEDGED_IS_LOST, who + " cannot read " + row));
            }
        });
    }

    private void doubled(List<Breach> all) {
        stored.stream()
                .filter(row -> row.event() == null)
                .collect(groupingBy(row -> new Name(row.chat(), row.sender(), row.clientId())))
                .forEach((name, rows) -> {
                    if (rows.size() > 1)
                        all.add(new Breach(Promise.NOTHING_IS_DOUBLED, name + " is stored as " + rows));
                });
        journal.all(Journal.Acked.class).stream()
                .collect(groupingBy(ack -> new Name(ack.chat(), ack.who(), ack.clientId())))
                .forEach((name, acks) -> {
                    if (acks.stream()
                                    .map(ack -> ack.id() + ack.seq())
                                    .distinct()
                                    .count()
                            > 1) all.add(new Breach(Promise.NOTHING_IS_DOUBLED, name + " was acknowledged as " + acks));
                });
    }

    private void gaps(List<Breach> all) {
        stored.stream().collect(groupingBy(Stored::chat)).forEach((chat, rows) -> {
            List<Long> seqs = rows.stream().map(Stored::seq).sorted().toList();
            for (int i = 0; i < seqs.size(); i++) {
                if (seqs.get(i) == i + 1) continue;
                all.add(new Breach(
                        Promise.SEQ_HAS_NO_GAP, chat + " has " + seqs.get(i) + " where " + (i + 1) + " belongs"));
                return;
            }
        });
    }

    private void disordered(List<Breach> all) {
        Map<Place, Journal.Heard> shown = new HashMap<>();
        for (Journal.Heard heard : journal.all(Journal.Heard.class)) {
            Journal.Heard other = shown.putIfAbsent(new Place(heard.chat(), heard.seq()), heard);
            if (other != null && !other.id().equals(heard.id()))
                all.add(new Breach(Promise.THE_ORDER_IS_ONE, heard + " where others saw " + other));
        }
        journal.all(Journal.Heard.class).stream()
                .collect(groupingBy(heard -> heard.device() + heard.line() + heard.chat()))
                .values()
                .forEach(line -> overtaken(line, all));
        acksOutOfOrder(all);
    }

    /** Between {@code after} and {@code rev} of a frame nothing is that the same socket hears of at another time. */
    private static void overtaken(List<Journal.Heard> line, List<Breach> all) {
        NavigableMap<Long, Journal.Heard> heard = new TreeMap<>();
        line.forEach(one -> heard.put(one.rev(), one));
        for (Journal.Heard one : line) {
            Map.Entry<Long, Journal.Heard> between = heard.higherEntry(one.after());
            if (between != null && between.getKey() < one.rev())
                all.add(new Breach(Promise.THE_ORDER_IS_ONE, one + " leaves out " + between.getValue()));
        }
    }

    /** Of what one socket said once, the first place belongs to what was said first. */
    private void acksOutOfOrder(List<Breach> all) {
        Map<String, Journal.Acked> acks = journal.all(Journal.Acked.class).stream()
                .collect(toMap(ack -> ack.who() + ack.clientId(), Function.identity(), (one, same) -> one));
        Map<String, List<Journal.Said>> tries =
                journal.all(Journal.Said.class).stream().collect(groupingBy(said -> said.who() + said.clientId()));
        Map<String, Journal.Acked> before = new HashMap<>();
        for (Journal.Said said : journal.all(Journal.Said.class)) {
            Journal.Acked ack = acks.get(said.who() + said.clientId());
            boolean once = tries.get(said.who() + said.clientId()).size() == 1;
            if (said.line() == 0 || ack == null || !once) continue;
            Journal.Acked last = before.put(said.who() + said.line() + said.chat(), ack);
            if (last != null && last.seq() >= ack.seq())
                all.add(new Breach(Promise.THE_ORDER_IS_ONE, ack + " was said after " + last));
        }
    }

    private void madeUp(List<Breach> all) {
        Set<Name> said = journal.all(Journal.Said.class).stream()
                .map(one -> new Name(one.chat(), one.who(), one.clientId()))
                .collect(toSet());
        for (Stored row : stored) {
            if (row.event() == null && !said.contains(new Name(row.chat(), row.sender(), row.clientId())))
                all.add(new Breach(Promise.NOTHING_IS_MADE_UP, "nobody said " + row));
        }
        Map<String, Stored> byId = byId();
        for (Journal.Heard heard : journal.all(Journal.Heard.class)) {
            Stored row = byId.get(heard.id());
            if (row == null || row.seq() != heard.seq())
                all.add(new Breach(Promise.NOTHING_IS_MADE_UP, heard + ", but stored is " + row));
        }
    }

    private void leaked(List<Breach> all) {
        Map<String, Stored> byId = byId();
        for (Journal.Heard heard : journal.all(Journal.Heard.class)) {
            Stored row = byId.get(heard.id());
            if (row != null && !isMember(heard.who(), row))
                all.add(new Breach(Promise.STRANGERS_SEE_NOTHING, heard + " of " + row));
        }
        readable.forEach((reader, seqs) -> {
            String who = reader.split(" ")[0];
            String chat = reader.split(" ")[1];
            for (Stored row : stored) {
                if (row.chat().equals(chat) && seqs.contains(row.seq()) && !isMember(who, row))
                    all.add(new Breach(Promise.STRANGERS_SEE_NOTHING, who + " can read " + row));
            }
        });
    }

    private void undead(List<Breach> all) {
        Map<String, Long> ends = journal.all(Journal.Revoked.class).stream()
                .collect(toMap(Journal.Revoked::device, Journal.Revoked::at));
        for (Journal.Heard heard : journal.all(Journal.Heard.class)) {
            Long end = ends.get(heard.device());
            if (end == null || heard.at() - end <= LAST_WORDS) continue;
            long late = TimeUnit.NANOSECONDS.toMillis(heard.at() - end);
            all.add(new Breach(
                    Promise.SIGNED_OUT_IS_SIGNED_OUT, heard + " " + late + " ms after " + heard.device() + " ended"));
        }
    }

    /** At the time when the row was committed: what tells of a joining belongs to who joins, of a leaving too. */
    private boolean isMember(String who, Stored row) {
        boolean member = founders.get(row.chat()).contains(who);
        for (Stored notice : stored) {
            if (!notice.chat().equals(row.chat()) || notice.event() == null || !who.equals(notice.about())) continue;
            if (notice.event().equals("joined") && notice.seq() <= row.seq()) member = true;
            boolean leaves = notice.event().equals("left") || notice.event().equals("removed");
            if (leaves && notice.seq() < row.seq()) member = false;
        }
        return member;
    }

    private Map<String, Stored> byId() {
        return stored.stream().collect(toMap(Stored::id, Function.identity(), (one, other) -> one));
    }
}
