package org.onewindow.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RolePolicyTest {
    private final RolePolicy policy = new RolePolicy();

    @ParameterizedTest
    @EnumSource(
            names = {"LOOK_UP", "REVEAL", "APPROVE"},
            mode = EnumSource.Mode.EXCLUDE)
    void noOtherDutyBelongsToTwoRoles(Permission permission) {
        assertThat(Arrays.stream(Role.values()).filter(role -> policy.allows(role, permission)))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOOK_UP", "REVEAL"})
    void aClerkAndASupervisorLookUpAndRevealAndAnAdministratorNeither(Permission permission) {
        assertThat(Arrays.stream(Role.values()).filter(role -> policy.allows(role, permission)))
                .containsExactly(Role.CLERK, Role.SUPERVISOR);
    }

    @Test
    void aSupervisorAndAnAdministratorAgreeAsTheSecondPersonAndAClerkDoesNot() {
        assertThat(Arrays.stream(Role.values()).filter(role -> policy.allows(role, Permission.APPROVE)))
                .containsExactly(Role.SUPERVISOR, Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @CsvSource({
        "CLERK, HANDLE_CASES",
        "CLERK, SEE_HIGHLY_SENSITIVE",
        "SUPERVISOR, REVIEW",
        "SUPERVISOR, SIGN_OFF",
        "ADMINISTRATOR, MANAGE_OPERATORS"
    })
    void aRoleMayDoItsOwnWork(Role role, Permission permission) {
        assertThat(policy.allows(role, permission)).isTrue();
    }
}
