package org.onewindow.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.onewindow.app.settings.DisplayLanguage;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.settings.SettingsFault;
import org.onewindow.app.settings.SettingsFaultWords;
import org.onewindow.app.settings.SettingsRead;
import org.onewindow.app.settings.SettingsReader;
import org.onewindow.language.Texts;
import picocli.CommandLine.Option;

/** The options every command takes, and what follows from them. */
final class CommonOptions {
    static final String SET = "--set";

    @Option(
            names = SET,
            paramLabel = "KEY=VALUE",
            description = "Set one setting for this run; may be given several times.")
    private List<String> assignments = new ArrayList<>();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    /** The settings in force; if they are faulty, every fault is said on standard error. */
    Optional<Settings> settings(Surroundings surroundings) {
        return settings(surroundings, faults -> {});
    }

    /** The same for a command that has another way to say it; {@code faulty} hears of the faults once they are on standard error. */
    Optional<Settings> settings(Surroundings surroundings, Consumer<List<SettingsFault>> faulty) {
        SettingsRead read = SettingsReader.read(surroundings.home(), assignments);
        if (read instanceof SettingsRead.Faulty wrong) {
            sayFaults(wrong.faults(), surroundings, Texts.load(DisplayLanguage.ofSystem()));
            faulty.accept(wrong.faults());
            return Optional.empty();
        }
        return Optional.of(((SettingsRead.Ready) read).settings());
    }

    /** Says every fault on standard error, at once: a window may stand open for long after it. */
    static void sayFaults(List<SettingsFault> faults, Surroundings surroundings, Texts texts) {
        faults.forEach(fault -> surroundings.err().println(SettingsFaultWords.sentence(fault, texts)));
        surroundings.err().flush();
    }

    /** The words in the language of the settings. */
    static Texts texts(Settings settings) {
        return Texts.load(DisplayLanguage.of(settings));
    }
}
