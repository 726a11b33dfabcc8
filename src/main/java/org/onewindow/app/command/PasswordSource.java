package org.onewindow.app.command;

import java.util.Arrays;
import java.util.Optional;
import org.onewindow.language.Texts;

/** Where a command's passwords come from: the environment, else a prompt that doesn't show them; never the command line, which others can read. */
record PasswordSource(Surroundings surroundings, Texts texts) {
    /** The password of whoever runs the command. */
    static final String PASSWORD_VARIABLE = "ONEWINDOW_PASSWORD";

    /** The password of an operator who is being added. */
    static final String NEW_PASSWORD_VARIABLE = "ONEWINDOW_NEW_PASSWORD";

    /** The password of an operator who exists; if there is none, that is said on standard error. */
    Optional<char[]> of(String operator) {
        return fromEnvironment(PASSWORD_VARIABLE)
                .or(() -> said(
                        surroundings.passwords().ask(texts.text("app.operator.password-prompt", operator)),
                        PASSWORD_VARIABLE));
    }

    /** A new password, asked for twice unless it stands in the {@code variable}; if there is none, why is said on standard error. */
    Optional<char[]> fresh(String operator, String variable) {
        return fromEnvironment(variable).or(() -> typedTwice(operator, variable));
    }

    private Optional<char[]> typedTwice(String operator, String variable) {
        Optional<char[]> once =
                said(surroundings.passwords().ask(texts.text("app.operator.new-password-prompt", operator)), variable);
        if (once.isEmpty()) {
            return once;
        }
        char[] again = surroundings
                .passwords()
                .ask(texts.text("app.operator.again-prompt"))
                .orElseGet(() -> new char[0]);
        boolean same = Arrays.equals(once.get(), again);
        Arrays.fill(again, '\0');
        if (!same) {
            Arrays.fill(once.get(), '\0');
            surroundings.err().println(texts.text("app.operator.passwords-differ"));
            return Optional.empty();
        }
        return once;
    }

    private Optional<char[]> fromEnvironment(String variable) {
        return Optional.ofNullable(surroundings.environment().get(variable)).map(String::toCharArray);
    }

    private Optional<char[]> said(Optional<char[]> password, String variable) {
        if (password.isEmpty()) {
            surroundings.err().println(texts.text("app.operator.password-needed", variable));
        }
        return password;
    }
}
