package org.onewindow.lookup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.onewindow.language.LocalizedText;

/** A value of a field, typed by the catalogue, its text cleaned for display. */
public sealed interface FieldValue {
    /** A text. */
    record Text(String value) implements FieldValue {}

    /** A number. */
    record Amount(BigDecimal value) implements FieldValue {}

    /** A day. */
    record Day(LocalDate value) implements FieldValue {}

    /** Valid without end (长期). */
    record LongTerm() implements FieldValue {}

    /** A moment. */
    record Moment(OffsetDateTime value) implements FieldValue {}

    /** A month. */
    record Month(YearMonth value) implements FieldValue {}

    /** Yes or no. */
    record Flag(boolean value) implements FieldValue {}

    /** A code and its words. */
    record Code(String code, LocalizedText words) implements FieldValue {}

    /** Several texts. */
    record Texts(List<String> values) implements FieldValue {
        public Texts {
            values = List.copyOf(values);
        }
    }
}
