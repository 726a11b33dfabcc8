package org.onewindow.review;

import java.util.ArrayList;
import java.util.List;
import org.onewindow.language.Texts;

/** Says in words of one language which counters a day is made of, and how far each log was checked. Immutable. */
public final class ReachWords {
    private final Texts texts;

    /** Words of a language. */
    public ReachWords(Texts texts) {
        this.texts = texts;
    }

    /** How far the review reaches, then a sentence for each counter. */
    public List<String> lines(DayOverview day) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.text(day.reach().textKey()));
        day.counters().forEach(part -> lines.add(sentence(part)));
        return lines;
    }

    private String sentence(CounterPart part) {
        long entries = part.entries();
        if (part.own()) {
            return texts.text("review.part.own", part.counter(), entries);
        }
        if (part.standing().isEmpty()) {
            return texts.text("review.part.unchecked", part.counter(), entries);
        }
        CounterStanding standing = part.standing().get();
        if (standing.frozen().isPresent()) {
            return texts.text(
                    standing.frozen().get().equals("rollback") ? "review.part.rollback" : "review.part.fork",
                    part.counter(),
                    entries);
        }
        return part.isChecked()
                ? texts.text("review.part.checked", part.counter(), entries)
                : texts.text("review.part.behind", part.counter(), entries, standing.checked());
    }
}
