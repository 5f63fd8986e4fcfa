package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.parley.system.BadLine.Fate;

/** A frame is a hint, the store is the truth: a client that follows the contract ends showing what is stored. */
class CatchingUpIT {
    private static final class Cast {
        static final List<Person> PEOPLE = List.of(Person.signsUp("ann"), Person.signsUp("ben"), Person.signsUp("cat"));
    }

    @Provide
    Arbitrary<List<Step>> walks() {
        return Step.walks(50);
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void framesMayBeLostAndComeInAnyOrderOnceTheLineIsGoodAgainNothingIsMissing(
            @ForAll("walks") List<Step> walk, @ForAll long chance) {
        Random random = new Random(chance);
        Fate[] fates = {
            Fate.PASSES, Fate.PASSES, Fate.PASSES, Fate.PASSES, Fate.COMES_LATE, Fate.IS_LOST, Fate.IS_HELD, Fate.BREAKS
        };
        World world = World.of(Cast.PEOPLE);
        try (Clients clients = new Clients(world)) {
            clients.line.isBad(() -> fates[random.nextInt(fates.length)]);

            walk.forEach(world::walks);

            clients.line.isGood();
            clients.line.breaks();
            clients.showWhatIsStored();
        }
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void onALineThatOnlyBreaksEachEndsEqualWithoutBeingCutOffOnceMore(
            @ForAll("walks") List<Step> walk, @ForAll long chance) {
        Random random = new Random(chance);
        World world = World.of(Cast.PEOPLE);
        try (Clients clients = new Clients(world)) {
            clients.line.isBad(() -> random.nextInt(20) == 0 ? Fate.BREAKS : Fate.PASSES);

            walk.forEach(world::walks);

            clients.line.isGood();
            clients.showWhatIsStored();
        }
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void whenAllActAtOnceOnAGoodLineEachEndsEqual(@ForAll("walks") List<Step> walk) {
        World world = World.of(Cast.PEOPLE);
        try (Clients clients = new Clients(world)) {
            world.storms(walk);

            clients.showWhatIsStored();
        }
    }

    /** The measure of the stories above: who missed something is found to show something else. */
    @Example
    void whoMissedAFrameShowsSomethingElseUntilTheNextOneComes() {
        Friends friends = Friends.made();
        try (BadLine line = new BadLine(Site.shared());
                FollowingClient client = new FollowingClient(friends.two(), line.site())) {
            client.endsShowingWhatIsStored();
            line.isBad(() -> Fate.IS_LOST);
            friends.chat().says("missed");
            assertThat(client.differencesToTheStore()).isNotEmpty();

            line.isGood();
            friends.chat().says("heard");

            client.endsShowingWhatIsStored();
        }
    }

    /** One client for each of the people, all on one line. */
    private static final class Clients implements AutoCloseable {
        final BadLine line;
        final List<FollowingClient> all = new ArrayList<>();

        Clients(World world) {
            line = new BadLine(Site.shared());
            world.people.forEach(person -> all.add(new FollowingClient(person, line.site())));
        }

        void showWhatIsStored() {
            all.forEach(FollowingClient::endsShowingWhatIsStored);
        }

        @Override
        public void close() {
            all.forEach(FollowingClient::close);
            line.close();
        }
    }
}
