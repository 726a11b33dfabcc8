package org.onewindow.review.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onewindow.language.Texts;

/**
 * One thing wrong with a file of thresholds, told so that an office can find and mend it.
 *
 * @param file the file's name
 * @param line the line, counting from 1; 0 if it is about the file as a whole
 * @param column the column the fault is in; empty if it is about the whole line or file
 * @param code what is wrong
 * @param arguments what the sentence of {@code code} names, in its order
 */
public record RuleFault(String file, int line, String column, Code code, List<String> arguments) {

    /** What can be wrong. Each has a sentence in both languages. */
    public enum Code {
        UNREADABLE,
        TOO_LARGE,
        NOT_UTF_8,
        BAD_CSV,
        BAD_HEADER,
        UNKNOWN_RULE,
        UNKNOWN_SETTING,
        BAD_NUMBER,
        DUPLICATE,
        MISSING;

        /** The key of its sentence in {@code assets/text/review_*}. */
        public String textKey() {
            return "review.rules.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public RuleFault {
        arguments = List.copyOf(arguments);
    }

    /** Where it is and what to do about it, as one sentence for a person. */
    public String sentence(Texts texts) {
        String sentence = texts.text(code.textKey(), arguments.toArray());
        List<Object> place = new ArrayList<>(List.of(file, Integer.toString(line), column, sentence));
        if (line == 0) {
            return texts.text("review.rules.fault-in-file", place.toArray());
        }
        return texts.text(
                column.isEmpty() ? "review.rules.fault-in-line" : "review.rules.fault-in-column", place.toArray());
    }
}
