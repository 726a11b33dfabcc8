package org.onewindow.app.command;

import java.util.Optional;
import java.util.function.BiFunction;
import org.onewindow.access.Session;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.station.StationVault;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.language.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who changes a counter's vault, and the one way from there to the open vault with them signed in; whether they may is asked by what they do. */
final class VaultAdministrator {
    private static final Logger LOG = LoggerFactory.getLogger(VaultAdministrator.class);

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--as",
            required = true,
            paramLabel = "ADMIN",
            description = "The administrator who does it; password from a prompt or ONEWINDOW_PASSWORD.")
    private String name = "";

    /** An open vault and whoever signed in to it. */
    record Found(StationVault vault, Session by, Settings settings, Texts texts) {}

    /** What is done to a vault. */
    interface Work {
        int with(Found found) throws JournalUnavailableException;
    }

    /** The sign-in name. */
    String name() {
        return name;
    }

    /** Works on the vault of the settings; what keeps it from that is one sentence and exit 2. */
    int work(Surroundings surroundings, Work work) {
        return work(surroundings, (settings, where) -> StationVault.open(settings, where.clock()), work);
    }

    /** The same with a vault that is opened in a way of its own. */
    int work(Surroundings surroundings, BiFunction<Settings, Surroundings, StationVault.Opening> opening, Work work) {
        Optional<Settings> settings = common.settings(surroundings);
        if (settings.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        Texts texts = CommonOptions.texts(settings.get());
        Optional<StationVault> opened =
                VaultCommand.opened(opening.apply(settings.get(), surroundings), surroundings, texts);
        if (opened.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        try (StationVault vault = opened.get()) {
            Optional<Session> by = new OperatorSignIn(vault.signIn(), surroundings, texts).signIn(name);
            return by.isEmpty() ? ExitCode.TROUBLE : work.with(new Found(vault, by.get(), settings.get(), texts));
        } catch (JournalUnavailableException e) {
            LOG.error("the journal could not be written", e);
            surroundings.err().println(texts.text("access.not-ready.journal-unavailable"));
            return ExitCode.TROUBLE;
        }
    }
}
