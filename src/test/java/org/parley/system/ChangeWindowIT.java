package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the time in which a message can be changed is short. */
@Tag("once")
class ChangeWindowIT {
    private static ParleyProcess parley;
    private static ChatApi chat;

    @BeforeAll
    static void start() {
        List<String> options = new ArrayList<>(Store.current().fresh());
        options.add("-Dparley.messages.edit-window=2s");
        options.add("-Dparley.messages.delete-window=2s");
        parley = ParleyProcess.on(Store.freshFolder(), options.toArray(String[]::new));
        Person alice = Person.signsUp(parley.site(), "alice");
        Person bob = Person.signsUp(parley.site(), "bob");
        alice.befriends(bob);
        chat = alice.chatWith(bob);
    }

    @AfterAll
    static void end() {
        parley.close();
    }

    @Test
    void tooLateIsAnErrorAndNeverADeleteForMe() {
        long seq = chat.says("carved in stone").seq();
        chat.edits(seq, "carved into stone").accepted();

        await().until(() ->
                chat.edits(seq, "carved into stone, " + Unique.suffix()).status() == 409);

        assertThat(chat.edits(seq, "in sand")).isRefusedAs(409, "urn:parley:too-late");
        assertThat(chat.deletesForEveryone(seq)).isRefusedAs(409, "urn:parley:too-late");
        assertThat(chat.message(seq)).has("/deleted", false);
        assertThat(chat.history()).hasSize(1);
        assertThat(chat.reacts(seq, "👍")).hasStatus(204);
        assertThat(chat.pins(seq)).hasStatus(204);
        assertThat(chat.deletesForMe(seq)).hasStatus(204);
    }
}
