package org.onewindow.ui.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.ItemType;
import org.onewindow.catalogue.Service;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.HashVerdict;
import org.onewindow.lookup.PlannedRequest;
import org.onewindow.lookup.SampleCatalogue;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.lookup.Trouble;

class AnswerWordsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final UUID REFERENCE = UUID.fromString("6b2f6b0a-2f8e-4c6e-8f0b-1d2c3b4a5f60");

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

    @Test
    void aCopyThatStandsInForATroubleHasTheReferenceOfIt() {
        assertThat(words.mending(answered(
                        new Answer.SavedCopy(List.of(), NOON.instant(), Optional.of(Trouble.PROVIDER_FAILED)))))
                .isEqualTo("Reference " + REFERENCE);
    }

    /** The banner over the screen says why. */
    @Test
    void aCopyNeedsNoReferenceWhereItsOwnServiceHasNoTrouble() {
        assertThat(words.mending(answered(new Answer.SavedCopy(List.of(), NOON.instant()))))
                .isEmpty();
        assertThat(words.mending(answered(
                        new Answer.SavedCopy(List.of(), NOON.instant(), Optional.of(Trouble.EXCHANGE_UNREACHABLE)))))
                .isEmpty();
    }

    private static ServiceAnswer answered(Answer answer) {
        Service service = SampleCatalogue.service("S01", SampleCatalogue.item("S01-01", ItemType.Kind.FLAG));
        return new ServiceAnswer(
                new PlannedRequest(service, service.items()),
                answer,
                REFERENCE,
                HashVerdict.ABSENT,
                Duration.ZERO,
                NOON.instant());
    }
}
