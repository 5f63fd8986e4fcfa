package org.parley.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Three friends with their direct chats and a room, on the real server, and beside it what each of them should see
 * by the rules. Every step is done over HTTP; one that is refused, or not taken just now, changes nothing.
 */
final class World {
    final List<Person> people;
    final List<Talk> talks = new ArrayList<>();
    private final Talk room;
    private final Set<Set<Integer>> friends = new HashSet<>();
    private final Map<Integer, Set<Integer>> blocked = new HashMap<>();
    private final AtomicInteger words = new AtomicInteger();
    private boolean watched = true;

    private World(List<Person> people) {
        this.people = people;
        for (int one = 0; one < people.size(); one++) {
            for (int other = one + 1; other < people.size(); other++) {
                friends.add(Set.of(one, other));
                talks.add(new Talk(people.get(one).chatWith(people.get(other)).id(), false, one, other));
            }
        }
        Person first = people.get(0);
        room = new Talk(
                RoomApi.made(first, "Garden", people.toArray(Person[]::new)).id(), true, 0, 1, 2);
        room.seats.get(0).owner = true;
        room.notes();
        talks.add(room);
    }

    /** People who never met before. */
    static World anew() {
        List<Person> people = List.of(Person.signsUp("ann"), Person.signsUp("ben"), Person.signsUp("cat"));
        World world = of(people);
        world.watched = true;
        return world;
    }

    /** These three, friends again whatever they did before, in a new room; of their old chats nothing is kept count. */
    static World of(List<Person> people) {
        for (Person one : people) people.stream().filter(other -> other != one).forEach(one::unblocks);
        for (Person one : people) {
            for (Person other : people) {
                if (one != other && !one.relationWith(other).equals("friend")) meet(one, other);
            }
        }
        World world = new World(people);
        world.watched = false;
        return world;
    }

    private static void meet(Person one, Person other) {
        Answer asked = one.requests(other);
        if (went(asked)) other.posts("/friend-requests/" + asked.at("/id") + "/accept");
    }

    /** All walk at once, each on two devices, and on each of them step after step. */
    void storms(List<Step> walk) {
        List<Callable<Boolean>> walks = new ArrayList<>();
        for (int device = 0; device < 2 * people.size(); device++) {
            int walker = device;
            walks.add(() -> {
                walk.stream().filter(step -> step.who() == walker).forEach(this::walks);
                return true;
            });
        }
        Together.all(walks);
    }

    /** Does it, as whichever person and conversation the numbers fall on. */
    void walks(Step step) {
        int who = step.who() % people.size();
        int other = (who + 1 + step.what() % (people.size() - 1)) % people.size();
        switch (step.deed()) {
            case BLOCKS -> done(people.get(who).blocks(people.get(other)), () -> of(who).add(other));
            case UNBLOCKS -> done(people.get(who).unblocks(people.get(other)), () -> of(who).remove(other));
            case PARTS -> done(people.get(who).removes(people.get(other)), () -> friends.remove(Set.of(who, other)));
            case BEFRIENDS -> befriends(who, other);
            case LEAVES -> unseats(who, who);
            case EXPELS -> unseats(who, other);
            case ADDS -> adds(who, other);
            case RENAMES -> {
                Answer answer = new RoomApi(people.get(who), room.id).renames("Garden " + words.incrementAndGet());
                done(answer, () -> room.notes());
            }
            case HIDES_RECEIPTS ->
                people.get(who).patches("/me", "receipts", step.what() % 2 == 0).accepted();
            default -> talks(step, who);
        }
    }

    private void talks(Step step, int who) {
        Talk talk = talks.get(step.where() % talks.size());
        ChatApi chat = new ChatApi(people.get(who), talk.id);
        long seq = Math.max(1, talk.newest - step.what());
        switch (step.deed()) {
            case SAYS -> says(talk, who, chat.sends(Unique.suffix(), "word " + words.incrementAndGet()));
            case READS -> done(chat.reads(seq + 1), () -> talk.reads(who, seq + 1));
            case CONFIRMS -> done(chat.confirmsDelivery(seq), () -> {});
            case MARKS_UNREAD -> done(chat.sets("markedUnread", true), () -> talk.seats.get(who).marked = true);
            case UNMARKS -> done(chat.sets("markedUnread", false), () -> talk.seats.get(who).marked = false);
            case MUTES -> done(chat.sets("muted", step.what() % 2 == 0), () -> {});
            case PINS_CHAT -> done(chat.sets("pinned", step.what() % 2 == 0), () -> {});
            case EDITS -> done(chat.edits(seq, "other word " + words.incrementAndGet()), () -> edits(talk, who, seq));
            case REACTS -> done(chat.reacts(seq, "👍"), () -> reacts(talk, who, seq));
            case TAKES_BACK -> done(chat.deletesForEveryone(seq), () -> takesBack(talk, who, seq));
            case HIDES ->
                done(chat.deletesForMe(seq), () -> talk.at(seq).hiddenFrom.add(who));
            case CLEARS -> done(chat.clears(), () -> talk.clears(who));
            default -> throw new IllegalArgumentException(step.toString());
        }
    }

    private void says(Talk talk, int who, Answer answer) {
        if (!went(answer)) return;
        talk.newest = answer.number("/seq");
        if (!watched) return;
        talk.says(who, silenced(talk, who));
        if (answer.number("/seq") != talk.last()) throw new AssertionError("not number " + talk.last() + ": " + answer);
    }

    private static void edits(Talk talk, int who, long seq) {
        talk.moves(who, talk.at(seq).silenced);
    }

    /** The same again changes nothing, and neither does anything while the other blocks. */
    private void reacts(Talk talk, int who, long seq) {
        Talk.Said said = talk.at(seq);
        if (!silenced(talk, who) && said.reactions.add(who)) talk.moves(who, said.silenced);
    }

    private static void takesBack(Talk talk, int who, long seq) {
        Talk.Said said = talk.at(seq);
        if (said.deleted) return;
        said.deleted = true;
        talk.moves(who, said.silenced);
    }

    private void befriends(int who, int other) {
        if (watched) {
            boolean apart = of(who).contains(other) || of(other).contains(who);
            if (apart || !friends.add(Set.of(who, other))) return;
        }
        meet(people.get(who), people.get(other));
    }

    private void unseats(int who, int other) {
        done(new RoomApi(people.get(who), room.id).removes(people.get(other)), () -> room.goes(other));
    }

    private void adds(int who, int other) {
        if (watched && room.seats.containsKey(other)) return;
        done(new RoomApi(people.get(who), room.id).adds(people.get(other)), () -> room.joins(other));
    }

    /** Whether the other one of a direct chat is to notice nothing. */
    private boolean silenced(Talk talk, int who) {
        return !talk.room
                && talk.seats.keySet().stream()
                        .anyMatch(other -> other != who && of(other).contains(who));
    }

    private Set<Integer> of(int blocker) {
        return blocked.computeIfAbsent(blocker, one -> new HashSet<>());
    }

    private static boolean went(Answer answer) {
        if (answer.status() >= 500 && answer.status() != 503) throw new AssertionError("failed: " + answer);
        return answer.status() < 300;
    }

    private void done(Answer answer, Runnable effect) {
        if (went(answer) && watched) effect.run();
    }
}
