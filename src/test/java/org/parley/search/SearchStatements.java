package org.parley.search;

/** What search asks the store, for the story that looks at how the store goes about it. */
public final class SearchStatements {
    public static final String CANDIDATES = WordIndex.CANDIDATES;
    public static final String LINES = WordIndex.LINES;
    public static final String NEW = WordIndex.NEW;
    public static final String BEFORE = Lines.BEFORE;
    public static final String SENT_AT = Lines.SENT_AT;

    private SearchStatements() {}

    /** As the index has it. */
    public static Integer[] asked(String words) {
        return Grams.asked(Folded.of(words));
    }

    public static Integer place(java.util.UUID id) {
        return Grams.place(id);
    }
}
