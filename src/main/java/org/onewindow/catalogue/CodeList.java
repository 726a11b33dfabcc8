package org.onewindow.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.onewindow.language.LocalizedText;

/**
 * A list of codes and their words, in the order of the file.
 *
 * @param key its key, for example {@code sex}
 * @param entries code to words
 */
public record CodeList(String key, Map<String, LocalizedText> entries) {

    public CodeList {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The words of {@code code}. */
    public Optional<LocalizedText> words(String code) {
        return Optional.ofNullable(entries.get(code));
    }
}
