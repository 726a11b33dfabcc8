package org.onewindow.app.command;

import java.util.List;
import org.onewindow.app.settings.DisplayLanguage;
import org.onewindow.app.settings.SettingsRead;
import org.onewindow.app.settings.SettingsReader;
import org.onewindow.language.Language;
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
        Texts texts = Texts.load(language(parsed));
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

    /** The language the person asked for, as far as that can still be read. */
    private Language language(CommandLine.ParseResult parsed) {
        CommandLine.ParseResult named = parsed;
        while (named.hasSubcommand()) {
            named = named.subcommand();
        }
        List<String> assignments = named.matchedOptionValue(CommonOptions.SET, List.of());
        return SettingsReader.read(surroundings.home(), assignments) instanceof SettingsRead.Ready ready
                ? DisplayLanguage.of(ready.settings())
                : DisplayLanguage.ofSystem();
    }
}
