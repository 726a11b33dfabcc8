package org.onewindow.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** {@code src/docs/command-line.md}, as those read it who use the output. */
final class CommandLineDocument {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z][^`]*)` \\|(.*)$");
    private static final Pattern ROW_OF_CODES = Pattern.compile("(?m)^\\|( `[A-Z][A-Z0-9_]+`)+ \\|");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private CommandLineDocument() {}

    /** The fields in the table under the heading that begins so, in its order. */
    static List<String> fields(String heading) {
        return ROW.matcher(section(heading)).results().map(row -> row.group(1)).toList();
    }

    /** The names in capitals that stand first in rows of the section under the heading. */
    static List<String> codes(String heading) {
        return ROW_OF_CODES
                .matcher(section(heading))
                .results()
                .flatMap(row -> NAME.matcher(row.group()).results())
                .map(name -> name.group(1))
                .toList();
    }

    /** What the row of this type says in the table under the heading, in its order. */
    static List<String> row(String heading, String type) {
        return ROW.matcher(section(heading))
                .results()
                .filter(row -> row.group(1).equals(type))
                .flatMap(row -> NAME.matcher(row.group(2)).results())
                .map(name -> name.group(1))
                .toList();
    }

    /** Whether there is a heading for the command, or one for the commands it stands among, {@code list|add|remove}. */
    static boolean isDocumented(String command) {
        int last = command.lastIndexOf(' ');
        String own = "## onewindow " + command + "\\b";
        String among = last < 0
                ? own
                : "## onewindow " + command.substring(0, last) + " \\S.*\\|" + command.substring(last + 1) + "\\b";
        String first = last < 0
                ? own
                : "## onewindow " + command.substring(0, last) + " " + command.substring(last + 1) + "\\|";
        return Pattern.compile("(?m)^(" + own + "|" + among + "|" + first + ")")
                .matcher(document())
                .find();
    }

    private static String document() {
        try {
            return Files.readString(Path.of("src/docs/command-line.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String section(String heading) {
        String document = document();
        int start = Pattern.compile("(?m)^#+ " + Pattern.quote(heading) + "\\b")
                .matcher(document)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no heading " + heading))
                .end();
        int end = document.indexOf("\n#", start);
        return end < 0 ? document.substring(start) : document.substring(start, end);
    }
}
