package org.onewindow.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a new password has to be (GB/T 22239-2019, 8.1.4.1 a asks for complexity; the figures are the programme's own). Never makes a String of it. */
public final class PasswordPolicy {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final int FEWEST_KINDS = 3;

    private enum Kind {
        SMALL,
        CAPITAL,
        DIGIT,
        OTHER
    }

    /** What is wrong with a password for an operator; nothing if it is good. */
    public List<PasswordFault> faults(String operatorName, char[] password) {
        List<PasswordFault> faults = new ArrayList<>();
        if (password.length < SHORTEST) {
            faults.add(PasswordFault.TOO_SHORT);
        }
        if (password.length > LONGEST) {
            faults.add(PasswordFault.TOO_LONG);
        }
        if (kinds(password).size() < FEWEST_KINDS) {
            faults.add(PasswordFault.TOO_FEW_KINDS);
        }
        if (contains(password, operatorName)) {
            faults.add(PasswordFault.CONTAINS_NAME);
        }
        return List.copyOf(faults);
    }

    private static Set<Kind> kinds(char[] password) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (char c : password) {
            if (c >= 'a' && c <= 'z') {
                kinds.add(Kind.SMALL);
            } else if (c >= 'A' && c <= 'Z') {
                kinds.add(Kind.CAPITAL);
            } else if (c >= '0' && c <= '9') {
                kinds.add(Kind.DIGIT);
            } else {
                kinds.add(Kind.OTHER);
            }
        }
        return kinds;
    }

    private static boolean contains(char[] password, String name) {
        for (int start = 0; start + name.length() <= password.length; start++) {
            int matched = 0;
            while (matched < name.length()
                    && Character.toLowerCase(password[start + matched]) == name.charAt(matched)) {
                matched++;
            }
            if (matched == name.length()) {
                return true;
            }
        }
        return false;
    }
}
