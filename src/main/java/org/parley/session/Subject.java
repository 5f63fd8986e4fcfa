package org.parley.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.parley.platform.Peer;

/** Whose tries are counted, and by which rule. */
record Subject(String key, TryRule rule) {
    static Subject account(UUID account) {
        return new Subject("account:" + account, TryRule.ACCOUNT);
    }

    /** From where the account is in use. Hashed for its length. */
    static Subject account(UUID account, String address) {
        return new Subject("at-home:" + digest(account + " " + address), TryRule.ACCOUNT);
    }

    /** Somebody who is signed in and shows the password again: whoever only guesses at the door is counted there. */
    static Subject inside(UUID account) {
        return new Subject("inside:" + account, TryRule.ACCOUNT);
    }

    /** A login that nobody has is counted like one that somebody has. Hashed: people type passwords there. */
    static Subject login(String login) {
        return new Subject("login:" + digest(login.strip().toLowerCase(Locale.ROOT)), TryRule.ACCOUNT);
    }

    static Subject address(String address) {
        return new Subject("from:" + Peer.network(address), TryRule.ADDRESS);
    }

    static Subject signUp(String address) {
        return new Subject("sign-up:" + Peer.network(address), TryRule.SIGN_UP);
    }

    static Subject resetFrom(String address) {
        return new Subject("reset-from:" + Peer.network(address), TryRule.RESETS_FROM_ADDRESS);
    }

    static Subject resetThisHour(UUID account) {
        return new Subject("reset-hour:" + account, TryRule.RESETS_THIS_HOUR);
    }

    static Subject resetToday(UUID account) {
        return new Subject("reset-day:" + account, TryRule.RESETS_TODAY);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
