package org.parley.system;

import org.junit.jupiter.api.BeforeAll;

/** Stories of two friends and their chat, the same for all stories of a class. */
abstract class BetweenTwo {
    static Person alice;
    static Person bob;
    static ChatApi chat;

    @BeforeAll
    static void friends() {
        Friends friends = Friends.made();
        alice = friends.one();
        bob = friends.two();
        chat = friends.chat();
    }
}
