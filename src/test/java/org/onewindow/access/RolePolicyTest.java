package org.onewindow.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RolePolicyTest {
    private final RolePolicy policy = new RolePolicy();

    @ParameterizedTest
    @EnumSource(Permission.class)
    void noDutyBelongsToTwoRoles(Permission permission) {
        assertThat(Arrays.stream(Role.values()).filter(role -> policy.allows(role, permission)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"CLERK,LOOK_UP", "CLERK,REVEAL", "SUPERVISOR,REVIEW", "ADMINISTRATOR,MANAGE_OPERATORS"})
    void aRoleMayDoItsOwnWork(Role role, Permission permission) {
        assertThat(policy.allows(role, permission)).isTrue();
    }
}
