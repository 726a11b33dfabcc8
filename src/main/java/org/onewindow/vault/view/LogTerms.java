package org.onewindow.vault.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of the log's columns, numbered in the order in which they first appear; number 0 is "none". Words are only ever added. Safe for use by
 * several threads, one of which adds.
 */
final class LogTerms {

    /** The columns whose values are words. */
    enum Column {
        ACTION(0),
        OPERATOR(1),
        ROLE(2),
        COUNTER(3),
        MATTER(4),
        SERVICE(5),
        OUTCOME(6),
        CASE(7);

        private final int place;

        Column(int place) {
            this.place = place;
        }

        /** Its place in a written block; never changed. */
        int place() {
            return place;
        }
    }

    private final Map<Column, List<String>> words = new EnumMap<>(Column.class);
    private final Map<Column, Map<String, Integer>> numbers = new EnumMap<>(Column.class);

    LogTerms() {
        for (Column column : Column.values()) {
            words.put(column, new ArrayList<>(List.of("")));
            numbers.put(column, new HashMap<>(Map.of("", 0)));
        }
    }

    /** The number of a word, a new one if it has none yet. */
    synchronized int number(Column column, String word) {
        Map<String, Integer> known = of(numbers, column);
        Integer number = known.get(word);
        return number == null ? add(column, word) : number;
    }

    private int add(Column column, String word) {
        List<String> list = of(words, column);
        list.add(word);
        of(numbers, column).put(word, list.size() - 1);
        return list.size() - 1;
    }

    /** The words up to now, by their numbers. */
    synchronized List<String> words(Column column) {
        return List.copyOf(of(words, column));
    }

    synchronized String word(Column column, int number) {
        return of(words, column).get(number);
    }

    synchronized int count(Column column) {
        return of(words, column).size();
    }

    /** The words with numbers from {@code from} up to but without {@code to}. */
    synchronized List<String> words(Column column, int from, int to) {
        return List.copyOf(of(words, column).subList(from, to));
    }

    /**
     * Adds words that were written down.
     *
     * @throws UnfitViewException if they would not get the numbers they had, or are known already
     */
    synchronized void addAll(Column column, int from, List<String> added) throws UnfitViewException {
        if (from != of(words, column).size()) {
            throw new UnfitViewException("words of a column are missing");
        }
        for (String word : added) {
            if (of(numbers, column).containsKey(word)) {
                throw new UnfitViewException("a word of a column is there twice");
            }
            add(column, word);
        }
    }

    private static <T> T of(Map<Column, T> map, Column column) {
        return java.util.Objects.requireNonNull(map.get(column));
    }
}
