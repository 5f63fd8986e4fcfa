package org.parley.system;

import org.assertj.core.api.Assertions;

/** AssertJ and Parley's own asserts under one name. */
final class ParleyAssertions extends Assertions {
    private ParleyAssertions() {}

    static AnswerAssert assertThat(Answer answer) {
        return new AnswerAssert(answer);
    }
}
