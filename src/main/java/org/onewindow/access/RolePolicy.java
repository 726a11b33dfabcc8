package org.onewindow.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a role may do; the one place that says so. Duties are kept apart (GB/T 22239-2019, 8.1.4.2): who takes in cases doesn't review them, who reviews
 * doesn't manage operators, and who manages operators sees no records, but may agree as
 * the second person where a station has one supervisor only. A supervisor looks up too, to answer a citizen who complains, but nothing
 * highly sensitive. Stateless; safe for use by several threads.
 */
public final class RolePolicy {

    /** Whether a role may do something. */
    public boolean allows(Role role, Permission permission) {
        return permissions(role).contains(permission);
    }

    /** Everything a role may do. */
    public Set<Permission> permissions(Role role) {
        return switch (role) {
            case CLERK ->
                EnumSet.of(
                        Permission.LOOK_UP,
                        Permission.SEE_HIGHLY_SENSITIVE,
                        Permission.HANDLE_CASES,
                        Permission.REVEAL,
                        Permission.PRINT);
            case SUPERVISOR ->
                EnumSet.of(
                        Permission.LOOK_UP,
                        Permission.REVEAL,
                        Permission.REVIEW,
                        Permission.SIGN_OFF,
                        Permission.APPROVE,
                        Permission.EXPORT_LOG);
            case ADMINISTRATOR ->
                EnumSet.of(Permission.MANAGE_OPERATORS, Permission.CHANGE_SETTINGS, Permission.APPROVE);
        };
    }
}
