package org.parley.friendship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may write to whom, over all states of a pair. */
class PolicyTest {
    static Stream<Standing> everyState() {
        return IntStream.range(0, 32)
                .mapToObj(bits ->
                        new Standing((bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0, (bits & 8) > 0, (bits & 16) > 0));
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void whoBlocksTheOtherDoesNotWrite(Standing standing) {
        if (!standing.blockedByMe()) return;

        for (Policy policy : Policy.values())
            assertThat(policy.mayWrite(standing)).as("%s", policy).isFalse();
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void whoIsBlockedNoticesNothing(Standing standing) {
        var unblocked = new Standing(
                standing.friends(), standing.blockedByMe(), false, standing.removedByThem(), standing.welcome());

        for (Policy policy : Policy.values())
            assertThat(policy.mayWrite(standing)).as("%s", policy).isEqualTo(policy.mayWrite(unblocked));
    }

    @ParameterizedTest
    @EnumSource
    void friendsWriteUnderEveryPolicy(Policy policy) {
        assertThat(policy.mayWrite(new Standing(true, false, false, false, false)))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void whereFriendsAreMadeByRequestNobodyElseWrites(Standing standing) {
        boolean friends = standing.friends() && !standing.blockedByMe();

        assertThat(Policy.REQUEST.mayWrite(standing)).isEqualTo(friends);
        assertThat(Policy.MUTUAL.mayWrite(standing)).isEqualTo(friends);
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void whereItIsOpenEverybodyWritesButToWhoIsClosedToStrangers(Standing standing) {
        if (standing.blockedByMe()) return;

        assertThat(Policy.OPEN.mayWrite(standing)).isEqualTo(standing.friends() || standing.welcome());
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void whereWritingAddsTheRemovedDoesNotWriteAgain(Standing standing) {
        if (standing.blockedByMe() || standing.friends()) return;

        assertThat(Policy.AUTO_ADD.mayWrite(standing)).isEqualTo(standing.welcome() && !standing.removedByThem());
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void onlyAutoAddMakesFriendsByWritingAndNotOfWhoIsNotHeard(Standing standing) {
        for (Policy policy : new Policy[] {Policy.REQUEST, Policy.MUTUAL, Policy.OPEN})
            assertThat(policy.addsByWriting(standing)).isFalse();
        assertThat(Policy.AUTO_ADD.addsByWriting(standing))
                .isEqualTo(Policy.AUTO_ADD.mayWrite(standing) && !standing.friends() && !standing.blocksMe());
    }

    @Test
    void everyValueOfTheSettingIsAPolicy() {
        assertThat(Stream.of("request", "mutual", "auto-add", "open").map(Policy::of))
                .containsExactly(Policy.values());
    }
}
