package org.onewindow.language;

import java.util.Locale;

/** A language of the screens. */
public enum Language {
    /** Simplified Chinese. */
    CHINESE("zh", Locale.SIMPLIFIED_CHINESE),
    /** English. */
    ENGLISH("en", Locale.UK);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** The two-letter code of ISO 639-1, as settings and file names use it. */
    public String code() {
        return code;
    }

    /** The locale that formats dates and numbers in this language. */
    public Locale locale() {
        return locale;
    }

    /** The other of the two. */
    public Language other() {
        return this == CHINESE ? ENGLISH : CHINESE;
    }
}
