package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Two pointers for each member, which only ever move forward. */
class PointersIT {
    private static final int SAID = 12;

    /** A client says how far it has received or read; it may well be late, or wrong. */
    record Confirmation(boolean read, int seq, boolean socket) {}

    private static final class Cast {
        static final Friends FRIENDS = Friends.made();
    }

    @Provide
    Arbitrary<List<Confirmation>> confirmations() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, SAID + 5),
                        Arbitraries.of(true, false))
                .as(Confirmation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void pointersAreMonotoneUnderAnyOrderOfConfirmations(@ForAll("confirmations") List<Confirmation> confirmations) {
        Person writer = Cast.FRIENDS.one();
        Person reader = Cast.FRIENDS.two();
        ChatApi chat = RoomApi.made(writer, "Reading", reader).chat();
        for (int seq = 2; seq <= SAID; seq++) chat.says("word " + seq);
        ChatApi mine = chat.as(reader);

        try (LiveClient socket = reader.goesLive();
                LiveClient watching = writer.goesLive()) {
            AtomicBoolean going = new AtomicBoolean(true);
            List<Callable<Boolean>> deeds = new ArrayList<>();
            deeds.add(() -> onlyRises(mine, going));
            deeds.add(() -> {
                confirmations.forEach(one -> confirms(one, mine, socket));
                going.set(false);
                return true;
            });
            Together.all(deeds);

            long read = most(confirmations, true);
            long delivered = Math.max(read, most(confirmations, false));
            await().untilAsserted(() -> assertThat(mine.looks())
                    .has("/me/readSeq", read)
                    .has("/me/deliveredSeq", delivered)
                    .has("/unread", SAID - Math.max(1, read)));
            if (read > 0)
                watching.awaits(
                        "the last read",
                        frame -> frame.is("read") && frame.has("/conversation", chat.id()) && frame.has("/seq", read));
        }
    }

    private static void confirms(Confirmation one, ChatApi chat, LiveClient socket) {
        if (one.socket() && one.read()) socket.reads(chat, one.seq());
        else if (one.socket()) socket.confirmsDelivery(chat, one.seq());
        else if (one.read()) chat.reads(one.seq()).accepted();
        else chat.confirmsDelivery(one.seq()).accepted();
    }

    private static boolean onlyRises(ChatApi chat, AtomicBoolean going) {
        long read = 0;
        long delivered = 0;
        while (going.get()) {
            Answer now = chat.looks().accepted();
            assertThat(now.number("/me/readSeq")).isGreaterThanOrEqualTo(read);
            assertThat(now.number("/me/deliveredSeq"))
                    .isGreaterThanOrEqualTo(Math.max(delivered, now.number("/me/readSeq")));
            read = now.number("/me/readSeq");
            delivered = now.number("/me/deliveredSeq");
        }
        return true;
    }

    private static long most(List<Confirmation> confirmations, boolean read) {
        return confirmations.stream()
                .filter(one -> one.read() == read)
                .mapToLong(one -> Math.min(SAID, one.seq()))
                .max()
                .orElse(0);
    }
}
