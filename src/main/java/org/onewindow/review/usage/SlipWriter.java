package org.onewindow.review.usage;

import java.io.IOException;
import java.io.OutputStream;

/** Port: puts a slip on paper. Implementations are safe for use by several threads. */
public interface SlipWriter {

    /**
     * Writes a slip as PDF and leaves the stream open. Takes time: never call it on the JavaFX thread.
     *
     * @throws IOException if the stream can't be written
     */
    void write(UsageSlip slip, OutputStream out) throws IOException;
}
