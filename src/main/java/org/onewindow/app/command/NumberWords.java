package org.onewindow.app.command;

import java.util.List;
import org.onewindow.language.Texts;
import org.onewindow.subject.Finding;
import org.onewindow.subject.NumberCheck;

/** The check of a number as a sentence for a person. */
record NumberWords(Texts texts) {

    String sentence(String input, NumberCheck check) {
        if (check instanceof NumberCheck.Valid valid) {
            StringBuilder sentence = new StringBuilder(texts.text(
                    "app.check.valid",
                    valid.number().grouped(),
                    texts.text("subject.kind." + valid.number().kind())));
            valid.warnings().forEach(warning -> sentence.append(' ').append(words(warning, texts)));
            return sentence.toString();
        }
        if (check instanceof NumberCheck.Ambiguous ambiguous) {
            List<String> kinds = ambiguous.candidates().stream()
                    .map(candidate ->
                            texts.text("subject.kind." + candidate.number().kind()) + " ("
                                    + candidate.number().kind() + ')')
                    .toList();
            return texts.text("app.check.ambiguous", input, String.join(", ", kinds));
        }
        return texts.text("app.check.invalid", input, words(((NumberCheck.Invalid) check).reason(), texts));
    }

    static String words(Finding finding, Texts texts) {
        return texts.text(
                "subject.finding." + finding.code(), finding.arguments().toArray());
    }
}
