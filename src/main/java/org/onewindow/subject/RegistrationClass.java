package org.onewindow.subject;

import java.util.Map;
import java.util.Optional;

/**
 * The first two characters of a unified social credit code, from the table of GB 32100-2015.
 *
 * @param authority the first character: who registers
 * @param organisationClass the second character: which class of organisation
 */
public record RegistrationClass(char authority, char organisationClass) {

    private static final Map<Character, String> CLASSES = Map.ofEntries(
            Map.entry('1', "1239"),
            Map.entry('2', "19"),
            Map.entry('3', "123459"),
            Map.entry('4', "19"),
            Map.entry('5', "1239"),
            Map.entry('6', "129"),
            Map.entry('7', "129"),
            Map.entry('8', "19"),
            Map.entry('9', "123"),
            Map.entry('A', "19"),
            Map.entry('N', "1239"),
            Map.entry('Y', "1"));

    static Optional<RegistrationClass> ofPrefix(String code) {
        String classes = CLASSES.getOrDefault(code.charAt(0), "");
        return classes.indexOf(code.charAt(1)) >= 0
                ? Optional.of(new RegistrationClass(code.charAt(0), code.charAt(1)))
                : Optional.empty();
    }

    /** The two characters. */
    public String code() {
        return "" + authority + organisationClass;
    }
}
