package org.onewindow.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** {@code src/docs/command-line.md}, as those read it who use the output. */
final class CommandLineDocument {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|(.*)$");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private CommandLineDocument() {}

    /** The fields in the table under the heading that begins so, in its order. */
    static List<String> fields(String heading) {
        return ROW.matcher(section(heading)).results().map(row -> row.group(1)).toList();
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

    private static String section(String heading) {
        String document;
        try {
            document = Files.readString(Path.of("src/docs/command-line.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
