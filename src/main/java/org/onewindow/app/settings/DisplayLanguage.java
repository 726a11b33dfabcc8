package org.onewindow.app.settings;

import java.util.Locale;
import org.onewindow.language.Language;

/** Which language the program begins in. */
public final class DisplayLanguage {
    private DisplayLanguage() {}

    /** The language of the settings; if they leave it to the system, the system's. */
    public static Language of(Settings settings) {
        return switch (settings.value(SettingKey.LANGUAGE).text()) {
            case "zh" -> Language.CHINESE;
            case "en" -> Language.ENGLISH;
            default -> ofSystem();
        };
    }

    /** Chinese on a Chinese system, else English. */
    public static Language ofSystem() {
        return Locale.getDefault().getLanguage().equals(Locale.CHINESE.getLanguage())
                ? Language.CHINESE
                : Language.ENGLISH;
    }
}
