package org.onewindow.subject;

import java.time.LocalDate;
import java.util.Optional;

/** One form a number can have; reads normalised text as that form alone. */
interface NumberForm {

    /**
     * Reads {@code text}, 1 to 18 characters.
     *
     * @return empty when the text has nothing of this form; {@code TOO_SHORT} when it can still become one
     */
    Optional<Attempt> attempt(String text, LocalDate today);

    /**
     * What came of it.
     *
     * @param likeness how much of the text speaks for this form; decides whose finding the clerk reads when no form fits
     */
    record Attempt(int likeness, NumberCheck outcome) {}
}
