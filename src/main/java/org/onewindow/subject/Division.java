package org.onewindow.subject;

import java.util.OptionalInt;

/**
 * An administrative division of GB/T 2260, in force or abolished.
 *
 * @param code six digits
 * @param name name in Chinese; of an abolished one the last
 * @param parent code of the division above; empty for a province
 * @param from the code is not known before this year
 * @param to the code was withdrawn by this year
 * @param english English name; empty below the provinces
 */
public record Division(String code, String name, String parent, OptionalInt from, OptionalInt to, String english) {

    /** Whether this is a province, an autonomous region, a municipality or a special administrative region. */
    public boolean isProvince() {
        return code.endsWith("0000");
    }
}
