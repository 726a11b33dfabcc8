package org.onewindow.sandbox.country.chance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lists of words names, addresses and titles are put together from: lines {@code key: word word=weight …}; a key may stand on several lines; a line
 * that begins with {@code #} is a remark. Immutable.
 */
public final class Words {

    private final Map<String, WordList> lists;

    private Words(Map<String, WordList> lists) {
        this.lists = Map.copyOf(lists);
    }

    /** The lists in these files of the class path, UTF-8. */
    public static Words load(String... resources) {
        Map<String, List<String>> words = new HashMap<>();
        for (String resource : resources) {
            try (InputStream stream = Words.class.getResourceAsStream(resource)) {
                if (stream == null) {
                    throw new IllegalStateException("missing: " + resource);
                }
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
                reader.lines().forEach(line -> read(line, words));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Map<String, WordList> lists = new HashMap<>();
        words.forEach((key, list) -> lists.put(key, WordList.of(list)));
        return new Words(lists);
    }

    private static void read(String line, Map<String, List<String>> words) {
        int colon = line.indexOf(':');
        if (colon < 0 || line.startsWith("#")) {
            return;
        }
        List<String> list = words.computeIfAbsent(line.substring(0, colon).strip(), key -> new ArrayList<>());
        for (String word : line.substring(colon + 1).strip().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                list.add(word);
            }
        }
    }

    /** The list under {@code key}; asking for one that is not in the files is a defect. */
    public WordList list(String key) {
        WordList list = lists.get(key);
        if (list == null) {
            throw new IllegalArgumentException("no such list of words: " + key);
        }
        return list;
    }

    /** Whether there is a list under {@code key}. */
    public boolean has(String key) {
        return lists.containsKey(key);
    }

    /** One of the words under {@code key}. */
    public String pick(String key, Chance chance) {
        return list(key).pick(chance);
    }

    /** The keys there are. */
    public Set<String> keys() {
        return lists.keySet();
    }
}
