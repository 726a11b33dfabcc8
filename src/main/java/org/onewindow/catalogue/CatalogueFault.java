package org.onewindow.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onewindow.language.Texts;

/**
 * One thing wrong with a catalogue's files, told so that an office can find and mend it.
 *
 * @param file the file's name
 * @param line the line in the file, counting from 1; 0 if it is about the file as a whole
 * @param column the column the fault is in; empty if it is about the whole line or file
 * @param code what is wrong
 * @param arguments what the sentence of {@code code} names, in its order, for example the bad value and the allowed ones
 */
public record CatalogueFault(String file, int line, String column, Code code, List<String> arguments) {

    /** What can be wrong. Each has a sentence in both languages: {@link #textKey()}. */
    public enum Code {
        MISSING_FILE,
        UNREADABLE,
        TOO_LARGE,
        TOO_MANY_ROWS,
        NOT_UTF_8,
        BAD_CSV,
        NO_HEADER,
        MISSING_COLUMN,
        UNKNOWN_COLUMN,
        REPEATED_COLUMN,
        WRONG_COLUMN_COUNT,
        NOT_ONE_ROW,
        EMPTY,
        CONTROL_CHARACTER,
        BAD_CODE,
        BAD_EXCHANGE_CODE,
        INCOMPLETE_MEMBER,
        NO_MEMBER_CODE,
        BAD_TYPE,
        BAD_VALUE,
        MASK_NOT_FOR_TYPE,
        BAD_NUMBER,
        BAD_DATE,
        DUPLICATE,
        REPEATED_IN_LIST,
        UNKNOWN_REFERENCE,
        ITEM_OF_OTHER_SYSTEM,
        NO_ITEMS,
        ITEM_NOT_IN_SERVICE,
        SCOPE_NOT_COVERED,
        SERVICE_NOT_NEEDED,
        ITEM_NOT_NEEDED,
        NO_VALUES_OF_TYPE;

        /** The key of its sentence in {@code assets/text/catalogue_*}. */
        public String textKey() {
            return "catalogue.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public CatalogueFault {
        arguments = List.copyOf(arguments);
    }

    /** Where it is and what to do about it, as one sentence for a person. */
    public String sentence(Texts texts) {
        String sentence = texts.text(code.textKey(), arguments.toArray());
        List<Object> place = new ArrayList<>(List.of(file, Integer.toString(line), column, sentence));
        if (line == 0) {
            return texts.text("catalogue.fault-in-file", place.toArray());
        }
        return texts.text(column.isEmpty() ? "catalogue.fault-in-line" : "catalogue.fault-in-column", place.toArray());
    }
}
