package org.onewindow.lookup;

import org.onewindow.access.Role;
import org.onewindow.catalogue.SensitivityLevel;

/** Port: what a role may look up. Implementations are pure and safe for use by several threads. */
@FunctionalInterface
public interface RoleRule {
    /** Whether an operator in {@code role} may look up items of {@code level}. */
    boolean mayLookUp(Role role, SensitivityLevel level);

    /** The rule of an ordinary station: a clerk every level the matter needs, a supervisor all but the highest, an administrator nothing. */
    static RoleRule ofAStation() {
        return (role, level) -> switch (role) {
            case CLERK -> true;
            case SUPERVISOR -> level != SensitivityLevel.L4;
            case ADMINISTRATOR -> false;
        };
    }
}
