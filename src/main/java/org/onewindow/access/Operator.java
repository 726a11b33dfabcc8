package org.onewindow.access;

import java.util.regex.Pattern;

/**
 * A person who may sign in.
 *
 * @param name the sign-in name, lower case, unique at the station: a letter, then letters, digits, dot, hyphen or underscore, 32 at most
 * @param displayName the name as screens show it, 60 characters at most
 * @param role the one role; duties are kept apart, so nobody has two
 */
public record Operator(String name, String displayName, Role role) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,31}");
    private static final int LONGEST_DISPLAY_NAME = 60;

    public Operator {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a sign-in name");
        }
        if (displayName.isBlank() || displayName.length() > LONGEST_DISPLAY_NAME) {
            throw new IllegalArgumentException("a display name has 1 to " + LONGEST_DISPLAY_NAME + " characters");
        }
    }

    /** Whether something typed could be a sign-in name. */
    static boolean isName(String typed) {
        return NAME.matcher(typed).matches();
    }
}
