package org.parley.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.parley.platform.Invalid;
import org.parley.platform.Violation;

class ProfileChangeTest {
    @Test
    void allThatIsWrongIsToldAtOnce() {
        var patch = new ProfilePatch("\u202e", "x".repeat(129), "not a tag", null, null, "some");

        assertThatThrownBy(() -> ProfileChange.of(patch))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.violations())
                        .extracting(Violation::field)
                        .containsExactly("displayName", "title", "locale", "contactsFrom"));
    }

    @Test
    void whatIsNotNamedStaysAsItIs() {
        assertThat(ProfileChange.of(new ProfilePatch(null, null, null, null, null, null)))
                .isEqualTo(new ProfileChange(null, null, null, null, null, null));
    }

    @Test
    void aLanguageTagIsKeptInItsUsualForm() {
        assertThat(ProfileChange.of(new ProfilePatch(null, null, "ZH-cn", null, null, null))
                        .locale())
                .isEqualTo("zh-CN");
    }
}
