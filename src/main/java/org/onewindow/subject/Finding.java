package org.onewindow.subject;

import java.util.List;

/**
 * Something the check of a number has to say.
 *
 * @param code what was found; its words are the text {@code subject.finding.<code>} in both languages
 * @param position the first character it speaks of, counted from 0 in the normalised input, or -1 for the whole
 * @param arguments values for the words, for example the check character that was expected
 */
public record Finding(FindingCode code, int position, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }
}
