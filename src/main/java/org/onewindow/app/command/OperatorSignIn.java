package org.onewindow.app.command;

import java.io.Console;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.onewindow.access.Session;
import org.onewindow.access.SignInOutcome;
import org.onewindow.app.station.Station;
import org.onewindow.language.Texts;
import org.onewindow.vault.TrainingOperator;

/** Signs an operator in for one command. The password comes from {@code ONEWINDOW_PASSWORD} or from a prompt; never from the command line. */
final class OperatorSignIn {
    static final String PASSWORD_VARIABLE = "ONEWINDOW_PASSWORD";

    private final Station station;
    private final Surroundings surroundings;
    private final Texts texts;

    OperatorSignIn(Station station, Surroundings surroundings, Texts texts) {
        this.station = station;
        this.surroundings = surroundings;
        this.texts = texts;
    }

    /** Signs in; a training station without a name given takes its own clerk. */
    Optional<Session> signIn(Optional<String> name) {
        if (name.isEmpty() && station.training().isPresent()) {
            TrainingOperator clerk = station.training().get().operators().get(0);
            return outcome(station.signIn().attempt(clerk.operator().name(), clerk.password()));
        }
        if (name.isEmpty()) {
            surroundings.err().println(texts.text("app.operator.needed"));
            return Optional.empty();
        }
        Optional<char[]> password = password(name.get());
        if (password.isEmpty()) {
            surroundings.err().println(texts.text("app.operator.password-needed", PASSWORD_VARIABLE));
            return Optional.empty();
        }
        return outcome(station.signIn().attempt(name.get(), password.get()));
    }

    private Optional<char[]> password(String name) {
        return password(surroundings, texts.text("app.operator.password-prompt", name));
    }

    /** A password from the environment, else from a prompt that does not show it; empty if there is neither. */
    static Optional<char[]> password(Surroundings surroundings, String prompt) {
        String fromEnvironment = surroundings.environment().get(PASSWORD_VARIABLE);
        if (fromEnvironment != null) {
            return Optional.of(fromEnvironment.toCharArray());
        }
        Console console = System.console();
        return console == null ? Optional.empty() : Optional.ofNullable(console.readPassword("%s ", prompt));
    }

    private Optional<Session> outcome(SignInOutcome outcome) {
        if (outcome instanceof SignInOutcome.SignedIn signedIn) {
            return Optional.of(signedIn.session());
        } else if (outcome instanceof SignInOutcome.LockedOut lockedOut) {
            String until = DateTimeFormatter.ofPattern("HH:mm:ss")
                    .withZone(station.clock().getZone())
                    .format(lockedOut.until());
            surroundings.err().println(texts.text("access.locked-out", until));
        } else if (outcome instanceof SignInOutcome.NotReady notReady) {
            surroundings
                    .err()
                    .println(texts.text("access.not-ready."
                            + notReady.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        } else {
            surroundings.err().println(texts.text("access.wrong-credentials"));
        }
        return Optional.empty();
    }
}
