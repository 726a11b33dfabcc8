package org.onewindow.ui.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.NumberCheck;
import org.onewindow.subject.NumberReader;
import org.onewindow.subject.SubjectNumber;

class NumberEntryTest {
    private final NumberEntry entry =
            new NumberEntry(new NumberReader(Divisions.load()), () -> LocalDate.of(2026, 11, 23));

    @Test
    void anEmptyFieldIsNeitherRightNorWrong() {
        entry.text().set("  ");

        assertThat(entry.check().get()).isEmpty();
        assertThat(entry.subject()).isEmpty();
    }

    @Test
    void theNumberIsCheckedAtEveryKey() {
        entry.text().set("11010819850101997");
        assertThat(entry.subject()).isEmpty();
        entry.text().set("110108198501019973");
        assertThat(entry.check().get()).containsInstanceOf(NumberCheck.Invalid.class);
        assertThat(entry.subject()).isEmpty();

        entry.text().set(" 110108 19850101 9972");

        assertThat(entry.subject()).map(SubjectNumber::value).contains("110108198501019972");
    }

    @Test
    void clearingTakesTheSubjectAway() {
        entry.text().set("110108198501019972");
        entry.clear();

        assertThat(entry.text().get()).isEmpty();
        assertThat(entry.subject()).isEmpty();
    }
}
