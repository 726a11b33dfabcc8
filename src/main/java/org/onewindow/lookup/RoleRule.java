package org.onewindow.lookup;

import java.time.LocalDate;
import org.onewindow.access.Permission;
import org.onewindow.access.Role;
import org.onewindow.access.RolePolicy;
import org.onewindow.catalogue.SensitivityLevel;
import org.onewindow.subject.SubjectNumber;

/** What a role may look up. Implementations are pure and safe for use by several threads. */
@FunctionalInterface
public interface RoleRule {
    /** Whether an operator in {@code role} may look up items of {@code level}. */
    boolean mayLookUp(Role role, SensitivityLevel level);

    /** The same rule for what concerns this subject: of a child, everything counts as highly sensitive. */
    default RoleRule about(SubjectNumber subject, LocalDate today) {
        return subject.namesAChild(today) ? (role, level) -> mayLookUp(role, SensitivityLevel.L4) : this;
    }

    /** What a policy says of the catalogue's levels. */
    static RoleRule of(RolePolicy policy) {
        return (role, level) -> policy.allows(role, Permission.LOOK_UP)
                && (level != SensitivityLevel.L4 || policy.allows(role, Permission.SEE_HIGHLY_SENSITIVE));
    }

    /** The rule of an ordinary station. */
    static RoleRule ofAStation() {
        return of(new RolePolicy());
    }
}
