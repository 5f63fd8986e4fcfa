package org.parley.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** All that was measured, by scenario and then by rival. */
final class Results {
    final Map<String, Rounds<Start>> starts = new LinkedHashMap<>();
    final Map<String, Map<Integer, Rounds<Sockets>>> sockets = new LinkedHashMap<>();
    final Map<String, Rounds<Load>> one = new LinkedHashMap<>();
    final Map<String, Rounds<Load>> eight = new LinkedHashMap<>();
    final Map<String, Rounds<Load>> open = new LinkedHashMap<>();
    final Map<String, Map<Integer, Rounds<Asks>>> onePage = new LinkedHashMap<>();
    final Map<String, Map<Integer, Rounds<Asks>>> pages = new LinkedHashMap<>();
    final Map<String, Rounds<Asks>> lists = new LinkedHashMap<>();
    final Map<String, Double> statements = new LinkedHashMap<>();
    final Map<String, Rounds<Room>> rooms = new LinkedHashMap<>();

    Profile profile;

    static <T> Rounds<T> of(Map<String, Rounds<T>> all, String rival) {
        return all.computeIfAbsent(rival, one -> new Rounds<>());
    }

    static <T> Rounds<T> of(Map<String, Map<Integer, Rounds<T>>> all, String rival, int size) {
        return all.computeIfAbsent(rival, one -> new LinkedHashMap<>()).computeIfAbsent(size, one -> new Rounds<>());
    }
}
