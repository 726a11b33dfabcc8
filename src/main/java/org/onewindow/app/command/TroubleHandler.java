package org.onewindow.app.command;

import java.util.Locale;
import java.util.UUID;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The last resort of a command: one sentence with a reference for the person, the stack for the log. */
final class TroubleHandler implements CommandLine.IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(TroubleHandler.class);

    private final Surroundings surroundings;

    TroubleHandler(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public int handleExecutionException(Exception trouble, CommandLine commandLine, CommandLine.ParseResult parsed) {
        String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.error("trouble {}", reference, trouble);
        boolean chinese = Locale.getDefault().getLanguage().equals("zh");
        surroundings
                .err()
                .println(Texts.load(chinese ? Language.CHINESE : Language.ENGLISH)
                        .text("app.trouble", reference, surroundings.home().resolve("logs")));
        return ExitCode.TROUBLE;
    }
}
