package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.parley.account.Caller;
import org.parley.friendship.UnblockFirst;
import org.parley.limit.Limit;
import org.parley.platform.Invalid;
import org.parley.platform.Refusal;
import org.parley.platform.Sql;
import org.parley.platform.TooMany;
import org.parley.platform.TryAgain;

/**
 * The same words to each friend, as an ordinary message in each direct conversation. Its {@code clientId} there is
 * made of the one given, so that a retry stores nothing twice, and sends to whom the first try did not come.
 */
@ApplicationScoped
class Broadcasts {
    /** How many go at once: what others say meanwhile waits for no more than these. */
    private static final int BATCH = 100;

    private static final String TO =
            "select c.id from contact k join conversation c on c.low = k.low and c.high = k.high"
                    + " where k.low = ? and k.friends_since is not null and k.low_blocks_since is null"
                    + " union all select c.id from contact k join conversation c on c.low = k.low and c.high = k.high"
                    + " where k.high = ? and k.friends_since is not null and k.high_blocks_since is null";

    @Inject
    Sql sql;

    @Inject
    SendQueue queue;

    @Inject
    Originals originals;

    @Inject
    Words words;

    /**
     * Whom the caller blocks is left out; of those who block the caller nobody notices, the caller neither.
     *
     * @return to how many it went, those of an earlier try among them
     * @throws Invalid        for words that nobody may send
     * @throws ClientIdReused when other words went under this {@code clientId}
     * @throws TryAgain       when some of them could not be stored now; the same again sends to those
     * @throws TooMany        beyond 5 at once and one a minute
     */
    CompletableFuture<Integer> send(Caller caller, String clientId, String body) {
        NewMessage message = new NewMessage(clientId, body, null, false);
        Limit.BROADCASTS.take(caller.account());
        UUID account = caller.account();
        List<UUID> conversations = sql.list(TO, row -> Sql.id(row, "id"), account, account);
        List<Send> sends = conversations.stream()
                .map(conversation -> new Send(caller, conversation, to(conversation, message), null))
                .toList();
        check(sends);
        return inBatches(sends, 0, 0);
    }

    /** Before any of it is stored: other words go to nobody, those who became friends since then included. */
    private void check(List<Send> sends) {
        if (sends.isEmpty()) return;
        Map<Original.Key, Original> known = originals.of(sql.list(originals.ask(sends)));
        for (Send send : sends) {
            Original original = known.get(Original.Key.of(send));
            if (original != null && original.digest() != null && !words.same(original.digest(), send.message())) {
                throw new ClientIdReused();
            }
        }
    }

    private CompletableFuture<Integer> inBatches(List<Send> sends, int from, int sent) {
        if (from >= sends.size()) return CompletableFuture.completedFuture(sent);
        List<Send> batch = sends.subList(from, Math.min(from + BATCH, sends.size()));
        List<CompletableFuture<Boolean>> arrived = new ArrayList<>(batch.size());
        for (Send send : batch) {
            queue.add(send);
            arrived.add(send.answer().handle(Broadcasts::arrived));
        }
        return CompletableFuture.allOf(arrived.toArray(CompletableFuture[]::new))
                .thenCompose(all -> {
                    int more = (int)
                            arrived.stream().filter(CompletableFuture::join).count();
                    return inBatches(sends, from + batch.size(), sent + more);
                });
    }

    /** Who stopped being a friend at this very moment is left out. */
    private static boolean arrived(Sent sent, Throwable failure) {
        if (failure == null) return true;
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (cause instanceof NotFriends || cause instanceof UnblockFirst) return false;
        throw cause instanceof Refusal refusal ? refusal : new TryAgain();
    }

    private static NewMessage to(UUID conversation, NewMessage message) {
        return new NewMessage(clientId(conversation, message.clientId()), message.body(), null, false);
    }

    private static String clientId(UUID conversation, String clientId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("broadcast " + clientId + " " + conversation).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
