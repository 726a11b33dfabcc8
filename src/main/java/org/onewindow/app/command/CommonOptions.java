package org.onewindow.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.app.settings.DisplayLanguage;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.settings.SettingsFault;
import org.onewindow.app.settings.SettingsRead;
import org.onewindow.app.settings.SettingsReader;
import org.onewindow.language.Texts;
import picocli.CommandLine.Option;

/** The options every command takes, and what follows from them. */
final class CommonOptions {

    @Option(
            names = "--set",
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
        SettingsRead read = SettingsReader.read(surroundings.home(), assignments);
        if (read instanceof SettingsRead.Faulty faulty) {
            Texts texts = Texts.load(DisplayLanguage.ofSystem());
            faulty.faults().forEach(fault -> surroundings.err().println(SettingsFaultWords.sentence(fault, texts)));
            return Optional.empty();
        }
        return Optional.of(((SettingsRead.Ready) read).settings());
    }

    /** The words in the language of the settings. */
    static Texts texts(Settings settings) {
        return Texts.load(DisplayLanguage.of(settings));
    }

    /** The fault in one sentence. */
    static final class SettingsFaultWords {
        private SettingsFaultWords() {}

        static String sentence(SettingsFault fault, Texts texts) {
            String allowed = texts.text(
                    fault.allowed().textKey(), fault.allowed().arguments().toArray());
            return texts.text("app.settings.fault." + fault.code(), fault.where(), fault.key(), allowed);
        }
    }
}
