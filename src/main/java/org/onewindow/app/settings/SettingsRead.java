package org.onewindow.app.settings;

import java.util.List;

/** What came of reading the settings. */
public sealed interface SettingsRead {

    /** They stand. */
    record Ready(Settings settings) implements SettingsRead {}

    /** They don't; every fault is named. */
    record Faulty(List<SettingsFault> faults) implements SettingsRead {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
