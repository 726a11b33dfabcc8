package org.onewindow.casework;

import java.io.IOException;
import java.nio.file.Path;

/** Port: puts a sheet on paper, of whatever form. Blocks on the disk. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface CaseSheetWriter {

    /**
     * Writes the sheet to a file.
     *
     * @throws IOException if it can't be written; nothing of it is left then, and what was there before is
     */
    void write(CaseSheet sheet, Path file) throws IOException;
}
