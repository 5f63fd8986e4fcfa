package org.parley.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.relay.Hint.Kind;

class HintTest {
    private static final UUID ROOM = UUID.randomUUID();

    @Test
    void itIsReadAsItWasWritten() {
        Hint some = Hint.of(Kind.MESSAGE, people(2), List.of(ROOM, UUID.randomUUID()), 7, 6, 1);
        Hint everybody = Hint.of(Kind.ACCOUNT, null, people(1), 0);
        Hint bare = Hint.of(Kind.HELLO, null, List.of());

        assertThat(Stream.of(some, everybody, bare).map(hint -> Hint.parse(hint.text())))
                .containsExactly(some, everybody, bare);
    }

    @Test
    void whatConcernsManyIsSaidInParts() {
        Hint hint = Hint.of(Kind.ROOM, people(450), List.of(ROOM));

        List<Hint> parts = hint.inParts().toList();

        assertThat(parts).hasSize(3);
        assertThat(parts.stream().flatMap(part -> part.concerned().stream()))
                .containsExactlyElementsOf(hint.concerned());
    }

    @Test
    void itGoesOnlyToThoseWhoAreThere() {
        Hint hint = Hint.of(Kind.ROOM, people(3), List.of(ROOM));
        UUID there = hint.concerned().get(1);

        assertThat(hint.among(Set.of(there)::contains))
                .containsExactly(Hint.of(Kind.ROOM, List.of(there), List.of(ROOM)));
        assertThat(hint.among(Set.of(ROOM)::contains)).isEmpty();
        assertThat(Hint.of(Kind.ACCOUNT, null, people(1)).among(Set.of(ROOM)::contains))
                .hasSize(1);
    }

    static List<UUID> people(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }
}
