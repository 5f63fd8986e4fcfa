package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A conversation that another node holds keeps nobody else waiting for long. */
class LockedElsewhereIT {
    @Test
    void whatCannotBeLockedIsTriedAgainLaterAndItsNeighboursAreStored() throws SQLException {
        try (AnotherNode elsewhere = AnotherNode.joins()) {
            Person alice = Person.signsUp("alice");
            Person bob = Person.signsUp("bob");
            Person carol = Person.signsUp("carol");
            alice.befriends(bob);
            alice.befriends(carol);
            ChatApi held = alice.chatWith(bob);
            ChatApi free = alice.chatWith(carol);

            elsewhere.holds(held);
            var waits = CompletableFuture.supplyAsync(() -> held.sends("held", "waits"));
            for (int i = 0; i < 3; i++) free.says("goes on " + i);
            assertThat(waits.join()).isRefusedAs(503, "urn:parley:try-again");
            elsewhere.lets();

            assertThat(held.sends("held", "waits")).hasStatus(201).has("/seq", 1);
            assertThat(free.history()).hasSize(3);
        }
    }
}
