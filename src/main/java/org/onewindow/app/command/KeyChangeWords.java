package org.onewindow.app.command;

import java.util.Locale;
import java.util.Map;
import org.onewindow.access.KeyAdministration.Outcome;
import org.onewindow.language.Texts;

/** Says what came of a change of operators or keys. */
record KeyChangeWords(Surroundings surroundings, Texts texts) {

    /** Prints it and returns the exit code; {@code line} is what {@code --json} prints if it was done. */
    int say(Outcome outcome, boolean json, Map<String, ?> line) {
        if (outcome instanceof Outcome.Done) {
            if (json) {
                new JsonLines(surroundings.out()).print(line);
            } else {
                surroundings.out().println(texts.text("access.key-change.done"));
            }
            return ExitCode.DONE;
        } else if (outcome instanceof Outcome.PasswordRefused refused) {
            new NewOperator(surroundings, texts).say(refused.faults());
        } else if (outcome instanceof Outcome.NotDone notDone) {
            surroundings
                    .err()
                    .println(texts.text("access.key-change."
                            + notDone.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        } else if (outcome instanceof Outcome.NotPermitted) {
            surroundings.err().println(texts.text("access.not-permitted"));
        } else {
            surroundings.err().println(texts.text("access.not-ready.journal-unavailable"));
        }
        return ExitCode.TROUBLE;
    }
}
