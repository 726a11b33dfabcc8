package org.onewindow.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For measuring the start: writes a file when the window is ready to be typed into, if the system property names one. */
final class StartupMark {
    /** The property that names the file. */
    static final String PROPERTY = "onewindow.startupMark";

    private static final Logger LOG = LoggerFactory.getLogger(StartupMark.class);

    private StartupMark() {}

    static void write() {
        Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of).ifPresent(file -> {
            try {
                Files.writeString(file, "ready\n");
            } catch (IOException e) {
                LOG.warn("the startup mark could not be written", e);
            }
        });
    }
}
