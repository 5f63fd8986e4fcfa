package org.parley.system;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Everything that a client shows, by what it is about. */
record Shown(Map<String, String> words) {
    /** In words that tell which, for whoever reads why a story failed. */
    List<String> differencesTo(Shown stored) {
        Set<String> all = new TreeSet<>(stored.words.keySet());
        all.addAll(words.keySet());
        return all.stream()
                .filter(one -> !Objects.equals(words.get(one), stored.words.get(one)))
                .map(one -> "\n" + one + "\n  shown  " + words.get(one) + "\n  stored " + stored.words.get(one))
                .toList();
    }
}
