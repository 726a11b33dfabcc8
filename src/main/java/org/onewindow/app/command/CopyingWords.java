package org.onewindow.app.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.onewindow.language.Texts;
import org.onewindow.vault.VaultCopying;

/** Says what came of a backup or a restoring. */
record CopyingWords(Surroundings surroundings, Texts texts) {

    /** Prints it and returns the exit code. */
    int say(VaultCopying copying, String doneKey, Path directory, boolean json) {
        if (copying instanceof VaultCopying.Refused refused) {
            surroundings
                    .err()
                    .println(texts.text("access.vault."
                            + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')));
            return ExitCode.TROUBLE;
        }
        VaultCopying.Copied copied = (VaultCopying.Copied) copying;
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("directory", directory.toString());
            line.put("counter", copied.counter());
            line.put("entries", copied.entries());
            line.put("files", copied.files());
            line.put("bytes", copied.bytes());
            new JsonLines(surroundings.out()).print(line);
        } else {
            surroundings
                    .out()
                    .println(texts.text(
                            doneKey,
                            directory.toString(),
                            copied.counter(),
                            copied.entries(),
                            copied.files(),
                            copied.bytes()));
        }
        return ExitCode.DONE;
    }
}
