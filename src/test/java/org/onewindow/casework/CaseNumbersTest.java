package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onewindow.journal.CaseNumber;

class CaseNumbersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private final CaseNumbers numbers = new CaseNumbers("110108", "03", day -> Stream.empty());

    @Test
    void numbersCountUpFromOneEachDay() {
        assertThat(numbers.next(DAY)).hasToString("110108-20261123-03-0001");
        assertThat(numbers.next(DAY)).hasToString("110108-20261123-03-0002");
        assertThat(numbers.next(DAY.plusDays(1))).hasToString("110108-20261124-03-0001");
        assertThat(numbers.next(DAY)).hasToString("110108-20261123-03-0003");
    }

    @Test
    void aNumberInUseIsNotGivenAgain() {
        numbers.used(new CaseNumber("110108-20261123-03-0017"));
        numbers.used(new CaseNumber("110108-20261123-03-0004"));
        numbers.used(new CaseNumber("110108-20261123-04-0900"));

        assertThat(numbers.next(DAY)).hasToString("110108-20261123-03-0018");
    }

    @Test
    void onADayNothingIsKnownAboutTheJournalIsAskedOnceAndWhatItNamesIsNotGivenAgain() {
        List<LocalDate> asked = new ArrayList<>();
        CaseNumbers after = new CaseNumbers("110108", "03", day -> {
            asked.add(day);
            return Stream.of("110108-20261001-03-0007", "110108-20261001-03-0005")
                    .map(CaseNumber::new);
        });
        after.used(new CaseNumber("110108-20261123-03-0002"));
        LocalDate longAgo = LocalDate.of(2026, 10, 1);

        assertThat(after.next(DAY)).hasToString("110108-20261123-03-0003");
        assertThat(after.next(longAgo)).hasToString("110108-20261001-03-0008");
        assertThat(after.next(longAgo)).hasToString("110108-20261001-03-0009");
        assertThat(asked).containsExactly(longAgo);
    }

    @Test
    void theSequenceGrowsPastFourDigits() {
        numbers.used(new CaseNumber("110108-20261123-03-9999"));

        assertThat(numbers.next(DAY)).hasToString("110108-20261123-03-10000");
    }

    @Test
    void aWrongDivisionOrCounterIsRefused() {
        assertThatThrownBy(() -> new CaseNumbers("1101", "03", day -> Stream.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CaseNumbers("110108", "3", day -> Stream.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
