package org.parley.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** The 30 000 passwords that people choose most, as zxcvbn lists them (MIT), in lower case. */
final class CommonPasswords {
    private static final Set<String> ALL = load();

    private CommonPasswords() {}

    static boolean contain(String folded) {
        return ALL.contains(folded);
    }

    static int count() {
        return ALL.size();
    }

    private static Set<String> load() {
        try {
            return Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
