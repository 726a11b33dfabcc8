package org.onewindow.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words of the program in one language, read from {@code assets/text/<file>_<language>.properties} (UTF-8). Immutable and safe for use by
 * several threads.
 */
public final class Texts {
    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final Language language;
    private final Map<String, String> words;

    private Texts(Language language, Map<String, String> words) {
        this.language = language;
        this.words = Map.copyOf(words);
    }

    /** Reads every file of {@link TextFile}. */
    public static Texts load(Language language) {
        Map<String, String> words = new HashMap<>();
        for (TextFile file : TextFile.values()) {
            String path = "/assets/text/" + file.fileName() + "_" + language.code() + ".properties";
            try (var in = Texts.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("missing resource " + path);
                }
                Properties properties = new Properties();
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                properties.forEach((key, value) -> words.put((String) key, (String) value));
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
        }
        return new Texts(language, words);
    }

    /** Which language this is. */
    public Language language() {
        return language;
    }

    /** Whether there are words for {@code key}. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /**
     * The words for {@code key}, with {@code arguments} put in by {@link MessageFormat} in this language's locale. A key without words gives the
     * key itself: a person can still work, and the log says what is missing.
     */
    public String text(String key, Object... arguments) {
        String pattern = words.get(key);
        if (pattern == null) {
            LOG.warn("no words for {} in {}", key, language);
            return key;
        }
        return arguments.length == 0
                ? pattern.replace("''", "'")
                : new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /** The same words as a bundle, for {@code %keys} in FXML. */
    public ResourceBundle bundle() {
        return new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return text(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(keySet());
            }

            @Override
            public boolean containsKey(String key) {
                return words.containsKey(key);
            }

            @Override
            protected Set<String> handleKeySet() {
                return words.keySet();
            }
        };
    }
}
