package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever people do to each other: list badge = total = recount, at all times. */
class UnreadIsTheRecountIT {
    private static final int STEPS = 60;

    @Provide
    Arbitrary<List<Step>> walks() {
        return Step.walks(STEPS);
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void everyCountIsWhatARecountOfAllThatHappenedGives(@ForAll("walks") List<Step> walk) {
        World world = World.anew();

        for (Step step : walk) {
            world.walks(step);
            for (int who = 0; who < world.people.size(); who++) countsAreRight(world, who, step);
        }

        for (int who = 0; who < world.people.size(); who++) everythingIsRight(world, who);
    }

    private static void countsAreRight(World world, int who, Step after) {
        JsonObject unread = world.people.get(who).gets("/unread").accepted().json();
        long total = 0;
        for (Talk talk : world.talks) {
            total += talk.unread(who);
            assertThat(unread.getJsonObject("conversations").getInt(talk.id, 0))
                    .as("%d counts in %d after %s", who, world.talks.indexOf(talk), after)
                    .isEqualTo((int) talk.unread(who));
        }
        assertThat((long) unread.getInt("total"))
                .as("%d in total after %s", who, after)
                .isEqualTo(total);
    }

    private static void everythingIsRight(World world, int who) {
        Person person = world.people.get(who);
        JsonObject state = person.gets("/state").accepted().json();
        List<JsonObject> list =
                person.gets("/conversations?limit=100").accepted().items();
        long total = 0;
        for (Talk talk : world.talks) {
            total += talk.unread(who);
            ChatApi chat = new ChatApi(person, talk.id);
            JsonObject entry = state.getJsonObject("conversations").getJsonObject(talk.id);
            if (!talk.seats.containsKey(who)) {
                assertThat(entry).isNull();
                assertThat(chat.looks()).hasStatus(404);
                continue;
            }
            JsonObject listed = list.stream()
                    .filter(one -> one.getString("id").equals(talk.id))
                    .findFirst()
                    .orElseThrow();
            Talk.Seat seat = talk.seats.get(who);
            for (JsonObject one : List.of(entry, listed, chat.looks().accepted().json())) {
                assertThat((long) one.getInt("unread")).isEqualTo(talk.unread(who));
                assertThat((long) one.getInt("lastSeq")).isEqualTo(seat.last);
                assertThat((long) one.getJsonObject("me").getInt("readSeq")).isEqualTo(seat.read);
                assertThat(one.getJsonObject("me").getBoolean("markedUnread")).isEqualTo(seat.marked);
            }
            assertThat(ChatApi.messages(chat.page("?limit=100")))
                    .as("what %d sees of %d", who, world.talks.indexOf(talk))
                    .extracting(message -> message.seq() + (message.deleted() ? " gone" : ""))
                    .containsExactlyElementsOf(talk.visibleTo(who).stream()
                            .map(said -> said.seq + (said.deleted ? " gone" : ""))
                            .toList());
        }
        assertThat((long) state.getInt("total")).isEqualTo(total);
    }
}
