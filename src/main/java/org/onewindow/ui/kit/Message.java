package org.onewindow.ui.kit;

import java.util.List;
import org.onewindow.language.Texts;

/**
 * Words that are still to be put into a language, so that they follow when the language changes.
 *
 * @param textKey their key
 * @param arguments what is put into them
 */
public record Message(String textKey, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    /** Words with these arguments. */
    public static Message of(String textKey, Object... arguments) {
        return new Message(textKey, List.of(arguments));
    }

    /** The words in the language of {@code texts}. */
    public String in(Texts texts) {
        return texts.text(textKey, arguments.toArray());
    }
}
