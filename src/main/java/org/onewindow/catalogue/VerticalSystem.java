package org.onewindow.catalogue;

import org.onewindow.language.LocalizedText;

/**
 * One of the vertical systems (垂直系统) opened to local governments.
 *
 * @param code {@code S01} … {@code S44}
 * @param department the department that keeps it
 * @param subsystem its subsystem code on the exchange
 * @param ofTheDecision whether it is one of the 40 of the decision, or an extension
 * @param notice what a clerk must know about the system as a whole, for example that it is never asked from the counter; may be empty
 */
public record VerticalSystem(
        String code,
        LocalizedText name,
        Department department,
        String subsystem,
        boolean ofTheDecision,
        LocalizedText notice) {

    /** A system without a notice. */
    public VerticalSystem(
            String code, LocalizedText name, Department department, String subsystem, boolean ofTheDecision) {
        this(code, name, department, subsystem, ofTheDecision, new LocalizedText("", ""));
    }
}
