package org.parley.search;

import java.util.UUID;
import org.parley.platform.Invalid;

/**
 * What is looked for.
 *
 * @param words  as they were typed: 1 to 200 code points of any script, each standing for itself
 * @param folded the same as the bodies are compared
 * @param sender whose messages alone, or null
 */
record Question(String words, String folded, UUID sender) {
    private static final int MAX_CODE_POINTS = 200;

    /** @throws Invalid naming {@code q} */
    static Question of(String q, UUID sender) {
        if (q == null || q.isEmpty()) throw new Invalid("q", "must not be empty");
        if (q.codePointCount(0, q.length()) > MAX_CODE_POINTS) {
            throw new Invalid("q", "must have at most " + MAX_CODE_POINTS + " characters");
        }
        if (q.codePoints().anyMatch(Question::unfit))
            throw new Invalid("q", "must not hold NUL or half a surrogate pair");
        return new Question(q, Folded.of(q), sender);
    }

    /** Whether it is said in there. */
    boolean fits(String body, UUID by) {
        return (sender == null || sender.equals(by)) && Folded.of(body).contains(folded);
    }

    private static boolean unfit(int codePoint) {
        return codePoint == 0 || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
