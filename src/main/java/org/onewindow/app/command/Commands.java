package org.onewindow.app.command;

import java.util.List;
import org.onewindow.subject.Divisions;
import picocli.CommandLine;

/** Runs the command line. */
public final class Commands {
    private final Surroundings surroundings;
    private final ProgramWindow window;
    private final String version;

    /**
     * @param window what is opened where no command is named
     * @param version the program's version
     */
    public Commands(Surroundings surroundings, ProgramWindow window, String version) {
        this.surroundings = surroundings;
        this.window = window;
        this.version = version;
    }

    /** The names of the commands, none of which needs a display, in the order of the help. */
    public List<String> names() {
        return List.copyOf(OneWindowCommand.commandLine(surroundings, window)
                .getSubcommands()
                .keySet());
    }

    /** Runs {@code arguments}; never throws. */
    public int run(String... arguments) {
        CommandLine commandLine = OneWindowCommand.commandLine(surroundings, window);
        commandLine
                .getCommandSpec()
                .version("OneWindow " + version, "Divisions: GB/T 2260 as of " + Divisions.bundledVersion());
        commandLine
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new TroubleHandler(surroundings));
        int code = commandLine.execute(arguments);
        surroundings.out().flush();
        surroundings.err().flush();
        return code;
    }
}
