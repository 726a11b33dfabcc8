package org.onewindow.app.command;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import org.onewindow.language.Texts;

/** A file that a command was given can't be used; what it says names lines and nothing that stands in them. */
final class UnusableFileException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String file;
    private final String fault;

    UnusableFileException(Path file, String fault) {
        super(fault);
        this.file = String.valueOf(file.getFileName());
        this.fault = fault;
    }

    /** For whoever gave the command. */
    String sentence(Texts texts) {
        return texts.text("app.risk.unusable", file, fault);
    }
}
