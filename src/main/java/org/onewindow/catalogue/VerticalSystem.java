package org.onewindow.catalogue;

import org.onewindow.language.LocalizedText;

/**
 * One of the vertical systems (垂直系统) opened to local governments.
 *
 * @param code {@code S01} … {@code S44}
 * @param department the department that keeps it
 * @param subsystem its subsystem code on the exchange
 * @param ofTheDecision whether it is one of the 40 of the decision, or an extension
 */
public record VerticalSystem(
        String code, LocalizedText name, Department department, String subsystem, boolean ofTheDecision) {}
