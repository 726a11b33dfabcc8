package org.onewindow.app.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds the folder in which the program keeps its settings, journal and logs. */
public final class HomeFolder {
    private static final String NAME = "OneWindow";

    private HomeFolder() {}

    /**
     * {@code ONEWINDOW_HOME} if it is set; else where the platform keeps application data: {@code %LOCALAPPDATA%} on Windows, {@code
     * ~/Library/Application Support} on macOS, {@code $XDG_DATA_HOME} or {@code ~/.local/share} elsewhere (XDG Base Directory Specification).
     */
    public static Path find(Map<String, String> environment, String operatingSystem, Path userHome) {
        Optional<Path> named = path(environment, "ONEWINDOW_HOME");
        if (named.isPresent()) {
            return named.get().toAbsolutePath();
        }
        if (operatingSystem.startsWith("Windows")) {
            return path(environment, "LOCALAPPDATA").orElse(userHome).resolve(NAME);
        }
        if (operatingSystem.startsWith("Mac")) {
            return userHome.resolve("Library/Application Support").resolve(NAME);
        }
        return path(environment, "XDG_DATA_HOME")
                .orElse(userHome.resolve(".local/share"))
                .resolve("onewindow");
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
