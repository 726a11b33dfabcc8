package org.onewindow.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordPolicyTest {
    @ParameterizedTest
    @CsvSource({
        "Counter-3-opens,",
        "Short-1,TOO_SHORT",
        "onlysmallletters,TOO_FEW_KINDS",
        "small and 1 digit,",
        "Sesame-LI.NA-7,CONTAINS_NAME"
    })
    void aPasswordIsJudged(String password, PasswordFault fault) {
        assertThat(new PasswordPolicy().faults("li.na", password.toCharArray()))
                .isEqualTo(fault == null ? java.util.List.of() : java.util.List.of(fault));
    }

    @Test
    void anEndlessPasswordIsRefused() {
        assertThat(new PasswordPolicy().faults("li.na", "aB3".repeat(50).toCharArray()))
                .containsExactly(PasswordFault.TOO_LONG);
    }
}
