package org.onewindow.ui.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;
import org.onewindow.lookup.Answer;

class AnswerWordsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final AnswerWords words = new AnswerWords(Texts.load(Language.ENGLISH), NOON);

    private static Answer found(String asOf) {
        return new Answer.Found(List.of(), Instant.parse(asOf));
    }

    @Test
    void whatADepartmentHasOfEarlierSaysOfWhichDay() {
        assertThat(words.ofEarlier(found("2026-10-31T16:30:00Z"))).isEqualTo("as of 2026-11-01");
        assertThat(words.ofEarlier(new Answer.NotFound(Instant.parse("2026-11-22T03:59:59Z"))))
                .isEqualTo("as of 2026-11-22");
    }

    @Test
    void whatIsOfTodayOrLastNightNeedsNoDay() {
        assertThat(words.ofEarlier(found("2026-11-23T03:59:00Z"))).isEmpty();
        assertThat(words.ofEarlier(found("2026-11-22T17:00:00Z"))).isEmpty();
    }

    /** Its pill says how old it is. */
    @Test
    void aSavedCopySaysNoDayOnItsFoot() {
        assertThat(words.ofEarlier(new Answer.SavedCopy(List.of(), Instant.parse("2026-11-01T00:00:00Z"))))
                .isEmpty();
    }
}
