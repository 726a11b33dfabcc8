package org.onewindow.app.settings;

/**
 * Something wrong in the settings.
 *
 * @param code which fault; its words are {@code app.settings.fault.<code>} with where, key and what is allowed as arguments
 * @param where the file, or the command line
 * @param key the key, or for a file that can't be read what the reader said
 * @param allowed what would be allowed
 */
public record SettingsFault(Code code, String where, String key, SettingKind.Allowed allowed) {

    /** The kinds of fault. */
    public enum Code {
        /** The file can't be read. */
        UNREADABLE,
        /** The file is no JSON object of settings. */
        NOT_JSON,
        /** There is no such key. */
        UNKNOWN_KEY,
        /** The value is not allowed. */
        BAD_VALUE,
        /** A setting needs another one that is missing. */
        MISSING,
        /** The file that a setting names can't be used. */
        UNUSABLE_FILE,
        /** Not of the form key=value. */
        NOT_KEY_VALUE
    }
}
