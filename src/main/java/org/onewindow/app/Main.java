package org.onewindow.app;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.onewindow.app.command.Commands;
import org.onewindow.app.command.ExitCode;
import org.onewindow.app.command.ProgramWindow;
import org.onewindow.app.command.Surroundings;
import org.onewindow.app.logging.LogFile;
import org.onewindow.app.settings.DisplayLanguage;
import org.onewindow.app.settings.HomeFolder;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.settings.SettingsFault;
import org.onewindow.app.window.CannotStartWindow;
import org.onewindow.app.window.WindowLauncher;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;
import org.onewindow.ui.kit.NoDisplayException;

/** The program's entry. It does not extend {@code Application}, so that it starts from the class path and from an installer's image. */
public final class Main {
    private Main() {}

    /** Runs the command line; without a command the window. */
    public static void main(String[] arguments) {
        Path home = HomeFolder.find(
                System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
        LogFile.start(home);
        Surroundings surroundings = new Surroundings(
                home,
                System.getenv(),
                new BufferedReader(
                        new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8)),
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                Main::password,
                Clock.systemDefaultZone());
        int code = new Commands(surroundings, window(surroundings), Version.current()).run(arguments);
        System.exit(code);
    }

    private static ProgramWindow window(Surroundings surroundings) {
        return new ProgramWindow() {
            @Override
            public int open(Settings settings) {
                return openWindow(settings, surroundings);
            }

            @Override
            public void cannotStart(List<SettingsFault> faults) {
                tell(faults);
            }
        };
    }

    private static void tell(List<SettingsFault> faults) {
        try {
            new CannotStartWindow(faults, DisplayLanguage.ofSystem()).run();
        } catch (NoDisplayException e) {
            // The faults are on standard error already, and matter more than the missing display.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int openWindow(Settings settings, Surroundings surroundings) {
        Language language = DisplayLanguage.of(settings);
        try {
            new WindowLauncher(settings, language, surroundings.clock(), Version.current(), StartupMark::write).run();
            return ExitCode.DONE;
        } catch (NoDisplayException e) {
            Texts texts = Texts.load(language);
            List<String> commands = new Commands(surroundings, window(surroundings), Version.current()).names();
            surroundings
                    .err()
                    .println(texts.text("app.no-display", String.join(texts.text("app.list-separator"), commands)));
            return ExitCode.TROUBLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.TROUBLE;
        }
    }

    private static Optional<char[]> password(String words) {
        Console console = System.console();
        return console == null ? Optional.empty() : Optional.ofNullable(console.readPassword("%s ", words));
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
