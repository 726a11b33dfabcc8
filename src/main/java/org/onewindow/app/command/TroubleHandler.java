package org.onewindow.app.command;

import org.onewindow.app.settings.DisplayLanguage;
import org.onewindow.language.Texts;
import org.onewindow.ui.kit.LastResort;
import picocli.CommandLine;

/** The last resort of a command: one sentence with a reference for the person, the stack for the log. */
final class TroubleHandler implements CommandLine.IExecutionExceptionHandler {
    private final Surroundings surroundings;

    TroubleHandler(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public int handleExecutionException(Exception trouble, CommandLine commandLine, CommandLine.ParseResult parsed) {
        Texts texts = Texts.load(DisplayLanguage.ofSystem());
        new LastResort(
                        LastResort.randomReferences(),
                        Runnable::run,
                        reference -> surroundings
                                .err()
                                .println(texts.text(
                                        "app.trouble",
                                        reference,
                                        surroundings.home().resolve("logs"))))
                .accept(trouble);
        return ExitCode.TROUBLE;
    }
}
