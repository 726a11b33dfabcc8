package org.onewindow.app.settings;

import org.onewindow.language.Texts;

/** A fault of the settings as a sentence for a person: the key, what is wrong, and what is allowed. */
public final class SettingsFaultWords {
    private SettingsFaultWords() {}

    /** The fault in one sentence. */
    public static String sentence(SettingsFault fault, Texts texts) {
        String allowed = texts.text(
                fault.allowed().textKey(), fault.allowed().arguments().toArray());
        return texts.text("app.settings.fault." + fault.code(), fault.where(), fault.key(), allowed);
    }
}
