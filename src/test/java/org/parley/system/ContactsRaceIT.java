package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;

/** What two do at the same moment ends as if one had been first. */
class ContactsRaceIT {
    private final Person alice = Person.signsUp("alice");
    private final Person bob = Person.signsUp("bob");

    @RepeatedTest(5)
    void requestsThatCrossEndAsFriends() {
        List<Answer> answers = atOnce(List.of(() -> alice.requests(bob), () -> bob.requests(alice)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 200);
        assertThat(answers).extracting(answer -> answer.at("/state")).containsExactlyInAnyOrder("pending", "accepted");
        assertThat(alice.relationWith(bob)).isEqualTo("friend");
        assertThat(bob.relationWith(alice)).isEqualTo("friend");
        assertThat(alice.friends()).containsExactly(bob.username());
        assertThat(bob.friends()).containsExactly(alice.username());
        assertThat(alice.requestsIn("outgoing")).isEmpty();
        assertThat(bob.requestsIn("outgoing")).isEmpty();
    }

    @RepeatedTest(3)
    void aRequestSentManyTimesAtOnceIsOne() {
        List<Supplier<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) calls.add(() -> alice.requests(bob));

        List<Answer> answers = atOnce(calls);

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers.stream().map(answer -> answer.at("/id")).distinct()).hasSize(1);
        assertThat(bob.requestsIn("incoming")).containsExactly(alice.username());
    }

    @RepeatedTest(3)
    void ofAcceptingAndCancellingAtOnceOneWins() {
        String request = alice.requests(bob).at("/id");

        List<Answer> answers = atOnce(
                List.of(() -> bob.posts("/friend-requests/" + request + "/accept"), () -> alice.withdraws(request)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 404);
        boolean accepted = answers.get(0).status() == 204;
        assertThat(alice.relationWith(bob)).isEqualTo(accepted ? "friend" : "none");
        assertThat(bob.relationWith(alice)).isEqualTo(accepted ? "friend" : "none");
    }

    private static List<Answer> atOnce(List<Supplier<Answer>> calls) {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (Supplier<Answer> call : calls) {
            CompletableFuture<Answer> answer = new CompletableFuture<>();
            answers.add(answer);
            new Thread(() -> {
                        try {
                            start.await();
                            answer.complete(call.get());
                        } catch (Exception | Error failure) {
                            answer.completeExceptionally(failure);
                        }
                    })
                    .start();
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
