package org.onewindow.sandbox.country.chance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Words with weights. Immutable. */
public final class WordList {

    private final List<String> words;
    private final int[] upTo;

    private WordList(List<String> words, int[] upTo) {
        this.words = List.copyOf(words);
        this.upTo = upTo;
    }

    /** The words written {@code word} or {@code word=weight}; the weight is 1 where none stands, and the words add up to less than 2^31. */
    static WordList of(List<String> written) {
        List<String> words = new ArrayList<>();
        int[] upTo = new int[written.size()];
        int sum = 0;
        for (String word : written) {
            int equals = word.indexOf('=');
            sum += equals < 0 ? 1 : Integer.parseInt(word.substring(equals + 1));
            upTo[words.size()] = sum;
            words.add(equals < 0 ? word : word.substring(0, equals));
        }
        return new WordList(words, upTo);
    }

    /** One of the words, as often as its weight says. */
    public String pick(Chance chance) {
        int drawn = chance.below(upTo[upTo.length - 1]);
        int found = Arrays.binarySearch(upTo, drawn + 1);
        return words.get(found >= 0 ? found : -found - 1);
    }

    /** The words, in the order of the file. */
    public List<String> words() {
        return words;
    }
}
