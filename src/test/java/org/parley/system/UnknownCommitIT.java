package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The store breaks off while it commits: nobody can say whether a message was stored, so nobody says it was. */
class UnknownCommitIT {
    private final Friends friends = Friends.made();
    private final ChatApi chat = friends.chat();

    @Test
    void aMessageWhoseCommitFailedIsNotAcknowledgedAndIsStoredByARetry() throws SQLException {
        try (AnotherNode store = AnotherNode.joins()) {
            store.breaksOffBeforeTheCommitOf("is it stored?");
            Answer answer = chat.sends("lost", "is it stored?");
            store.recovers();

            assertThat(answer).isRefusedAs(503, "urn:parley:try-again");
            assertThat(chat.history()).isEmpty();
            assertThat(chat.sends("lost", "is it stored?")).hasStatus(201).has("/seq", 1);
        }
    }

    @Test
    void aMessageWhoseCommitWasNotAnsweredIsNotAcknowledgedAndIsFoundByARetry() throws SQLException {
        try (AnotherNode store = AnotherNode.joins()) {
            store.answersNoCommitOf("is it stored?");
            var sent = CompletableFuture.supplyAsync(() -> chat.sends("found", "is it stored?"));
            try {
                await().until(store::breaksOffWhatWaits);
                sent.join();
            } finally {
                store.recovers();
            }

            assertThat(sent.join()).isRefusedAs(503, "urn:parley:try-again");
            assertThat(chat.history()).extracting(Message::body).containsExactly("is it stored?");
            assertThat(chat.sends("found", "is it stored?")).hasStatus(200).has("/seq", 1);
        }
    }
}
