package org.onewindow.app.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onewindow.access.Operator;
import org.onewindow.access.PasswordFault;
import org.onewindow.access.Role;
import org.onewindow.language.Texts;

/** Checks what is said about an operator who is to be added; what is wrong goes to standard error. */
record NewOperator(Surroundings surroundings, Texts texts) {

    /** The operator; without a display name screens show the sign-in name. */
    Optional<Operator> of(String name, Optional<String> displayName, Role role) {
        try {
            return Optional.of(new Operator(name, displayName.orElse(name), role));
        } catch (IllegalArgumentException e) {
            surroundings.err().println(texts.text("app.vault.operator-name"));
            return Optional.empty();
        }
    }

    /** Says what is wrong with a new password. */
    void say(List<PasswordFault> faults) {
        faults.forEach(fault -> surroundings
                .err()
                .println(texts.text("access.password."
                        + fault.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
    }
}
