package org.onewindow.ui.counter;

import java.util.Optional;
import org.onewindow.language.Texts;
import org.onewindow.lookup.FieldText;
import org.onewindow.subject.Finding;
import org.onewindow.subject.FindingCode;
import org.onewindow.subject.NumberCheck;
import org.onewindow.ui.kit.PillKind;

/** What the check of the number says, in words: short for the pill in the field, whole for the line below it. */
final class NumberWords {
    private final Texts texts;
    private final SubjectPlace place;
    private final FieldText fields;

    NumberWords(Texts texts, SubjectPlace place, FieldText fields) {
        this.texts = texts;
        this.place = place;
        this.fields = fields;
    }

    /** How the pill is coloured and shaped; empty while there is nothing to say yet. */
    static Optional<PillKind> kind(Optional<NumberCheck> check) {
        if (check.isEmpty() || stillTyping(check.get())) {
            return Optional.empty();
        } else if (check.get() instanceof NumberCheck.Valid valid) {
            return Optional.of(valid.warnings().isEmpty() ? PillKind.GOOD : PillKind.WARNING);
        } else {
            return Optional.of(check.get() instanceof NumberCheck.Ambiguous ? PillKind.WARNING : PillKind.BAD);
        }
    }

    /** While the clerk types, a number that is only too short is not wrong. */
    static boolean stillTyping(NumberCheck check) {
        return check instanceof NumberCheck.Invalid invalid && invalid.reason().code() == FindingCode.TOO_SHORT;
    }

    String pill(Optional<NumberCheck> check) {
        if (check.isEmpty()) {
            return "";
        } else if (check.get() instanceof NumberCheck.Valid valid) {
            String kind = texts.text("subject.kind." + valid.number().kind());
            String kindAndPlace = place.of(valid.number(), texts.language())
                    .map(where -> texts.text("counter.number.kind-and-place", kind, where))
                    .orElse(kind);
            return valid.number()
                    .dayOfBirth()
                    .map(born -> texts.text("counter.number.born", kindAndPlace, fields.day(born)))
                    .orElse(kindAndPlace);
        } else if (check.get() instanceof NumberCheck.Ambiguous) {
            return texts.text("counter.number.which-kind");
        } else {
            return stillTyping(check.get()) ? "" : texts.text("counter.number.wrong");
        }
    }

    /** The sentence below the field: what is wrong, or what to look at. */
    String sentence(Optional<NumberCheck> check) {
        if (check.isEmpty() || stillTyping(check.get())) {
            return "";
        } else if (check.get() instanceof NumberCheck.Valid valid) {
            return valid.warnings().stream()
                    .map(this::words)
                    .reduce((one, other) -> one + ' ' + other)
                    .orElse("");
        } else if (check.get() instanceof NumberCheck.Invalid invalid) {
            return words(invalid.reason());
        } else {
            return texts.text("counter.number.which-kind-sentence");
        }
    }

    String words(Finding finding) {
        return texts.text(
                "subject.finding." + finding.code(), finding.arguments().toArray());
    }
}
