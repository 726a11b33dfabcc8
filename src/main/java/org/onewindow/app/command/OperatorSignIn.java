package org.onewindow.app.command;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.onewindow.access.Session;
import org.onewindow.access.SignIn;
import org.onewindow.access.SignInOutcome;
import org.onewindow.app.station.Training;
import org.onewindow.language.Texts;
import org.onewindow.vault.TrainingOperator;

/** Signs an operator in for one command. The password comes from {@code ONEWINDOW_PASSWORD} or from a prompt; never from the command line. */
final class OperatorSignIn {
    private final SignIn signIn;
    private final Clock clock;
    private final Surroundings surroundings;
    private final Texts texts;

    OperatorSignIn(SignIn signIn, Surroundings surroundings, Texts texts) {
        this.signIn = signIn;
        this.clock = surroundings.clock();
        this.surroundings = surroundings;
        this.texts = texts;
    }

    /** Signs in; a training station without a name given takes its own clerk. */
    Optional<Session> signIn(Optional<String> name, Optional<Training> training) {
        if (name.isEmpty() && training.isPresent()) {
            TrainingOperator clerk = training.get().operators().get(0);
            return outcome(signIn.attempt(clerk.operator().name(), clerk.password()));
        }
        if (name.isEmpty()) {
            surroundings.err().println(texts.text("app.operator.needed"));
            return Optional.empty();
        }
        return signIn(name.get());
    }

    /** Signs this operator in. */
    Optional<Session> signIn(String name) {
        Optional<char[]> password = new PasswordSource(surroundings, texts).of(name);
        return password.isEmpty() ? Optional.empty() : outcome(signIn.attempt(name, password.get()));
    }

    /** Signs this operator in with this password, which is wiped. */
    Optional<Session> signIn(String name, char[] password) {
        return outcome(signIn.attempt(name, password));
    }

    private Optional<Session> outcome(SignInOutcome outcome) {
        if (outcome instanceof SignInOutcome.SignedIn signedIn) {
            return Optional.of(signedIn.session());
        } else if (outcome instanceof SignInOutcome.LockedOut lockedOut) {
            String until = DateTimeFormatter.ofPattern("HH:mm:ss")
                    .withZone(clock.getZone())
                    .format(lockedOut.until());
            surroundings.err().println(texts.text("access.locked-out", until));
        } else if (outcome instanceof SignInOutcome.OfflineTooLong tooLong) {
            surroundings.err().println(texts.text("access.offline-too-long", tooLong.days()));
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
