package org.onewindow.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A virtual display of 1440 × 900 that draws into memory: Xvfb, which must be installed. */
final class Display implements AutoCloseable {
    private final Process xvfb;
    private final String name;

    private Display(Process xvfb, String name) {
        this.xvfb = xvfb;
        this.name = name;
    }

    /**
     * Starts it.
     *
     * @throws IOException if there is no Xvfb
     */
    static Display start() throws IOException {
        Process xvfb = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(xvfb.getInputStream(), StandardCharsets.US_ASCII));
        String number = reader.readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start");
        }
        return new Display(xvfb, ":" + number.strip());
    }

    /** A process that draws on it; its own output is kept in {@code log}. */
    ProcessBuilder process(Path log, String... command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("DISPLAY", name);
        return builder;
    }

    @Override
    public void close() {
        xvfb.destroy();
    }
}
