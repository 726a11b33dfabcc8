package org.onewindow.app.settings;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The settings in force. Immutable. Every value has passed its check. */
public final class Settings {

    /** Where a value came from. */
    public enum Origin {
        STANDARD,
        FILE,
        COMMAND_LINE
    }

    /** A value and where it came from. */
    public record Value(String text, Origin origin) {}

    private final Path home;
    private final Map<SettingKey, Value> values;

    Settings(Path home, Map<SettingKey, Value> values) {
        this.home = home;
        this.values = new EnumMap<>(values);
    }

    /** The folder of {@code station.json} and of everything the program keeps. */
    public Path home() {
        return home;
    }

    /** The value in force and its origin; the text is empty where nothing was set and nothing is standard. */
    public Value value(SettingKey key) {
        return values.getOrDefault(key, new Value(key.standard(), Origin.STANDARD));
    }

    /** The value's text, if there is any. */
    public Optional<String> text(SettingKey key) {
        return Optional.of(value(key).text()).filter(text -> !text.isEmpty());
    }

    /** A whole number; only for keys that are one. */
    public long number(SettingKey key) {
        return Long.parseLong(value(key).text());
    }

    /** A path, resolved against {@link #home()}. */
    public Optional<Path> path(SettingKey key) {
        return text(key).map(home::resolve);
    }

    /** Whether no station is configured, so that this is a training station. */
    public boolean training() {
        return text(SettingKey.EXCHANGE_URL).isEmpty();
    }
}
