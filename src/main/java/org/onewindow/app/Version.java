package org.onewindow.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The program's version, as the build wrote it. */
final class Version {
    private Version() {}

    /** For example {@code 0.1.0}. */
    static String current() {
        try (var in = Version.class.getResourceAsStream("/onewindow.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
