package org.parley.system;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * One step of a walk. The numbers are taken by whatever there is to choose from, so that every walk can be walked.
 *
 * @param what how far back from the newest message, or to whom
 */
record Step(int who, Deed deed, int where, int what) {
    /** Walks of any length up to this. */
    static Arbitrary<List<Step>> walks(int most) {
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 5);
        Arbitrary<Deed> deeds = Arbitraries.frequency(Arrays.stream(Deed.values())
                .map(deed -> Tuple.of(deed.weight, deed))
                .toList());
        return Combinators.combine(small, deeds, small, small)
                .as(Step::new)
                .list()
                .ofMaxSize(most)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    @Override
    public String toString() {
        return who + " " + deed + " " + where + " " + what;
    }
}
