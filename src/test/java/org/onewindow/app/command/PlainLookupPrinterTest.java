package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.ItemType;
import org.onewindow.catalogue.Masking;
import org.onewindow.catalogue.Service;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.DepartmentRecord;
import org.onewindow.lookup.FieldText;
import org.onewindow.lookup.FieldValue;
import org.onewindow.lookup.HashVerdict;
import org.onewindow.lookup.PlannedRequest;
import org.onewindow.lookup.SampleCatalogue;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.lookup.Trouble;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.NumberMask;
import org.onewindow.subject.NumberReader;

/** A clerk without the window has to be told the same as at one. */
class PlainLookupPrinterTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final UUID REFERENCE = UUID.fromString("6b2f6b0a-2f8e-4c6e-8f0b-1d2c3b4a5f60");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Service service = SampleCatalogue.service("S01", SampleCatalogue.item("S01-01", ItemType.Kind.FLAG));

    @Test
    void aSavedCopyShowsItsAgeWhyItStandsInAndItsRecords() {
        DepartmentRecord record = new DepartmentRecord(
                List.of(new DepartmentRecord.Field(service.items().get(0), new FieldValue.Flag(true))));

        assertThat(printed(new Answer.SavedCopy(
                        List.of(record), NOW.minus(Duration.ofDays(3)), Optional.of(Trouble.PROVIDER_FAILED))))
                .contains("saved 3 days ago", "because", "Reference " + REFERENCE, "yes");
    }

    @Test
    void whoIsNotPermittedIsToldWhichServiceToAskFor() {
        assertThat(printed(new Answer.NotPermitted("CN/GOV/110000/REGISTER/query", Optional.of("detail-8"))))
                .contains("CN/GOV/110000/REGISTER/query", REFERENCE.toString(), "detail-8");
        assertThat(printed(new Answer.NotPermitted("CN/GOV/110000/REGISTER/query")))
                .contains("Reference " + REFERENCE);
    }

    @Test
    void troubleIsToldWithTheAnnouncementWhoMendsItAndTheReference() {
        assertThat(printed(new Answer.Unavailable(
                        Trouble.MAINTENANCE, Optional.of("back at six"), Optional.of("detail-7"))))
                .contains("back at six", "The department has to mend it", REFERENCE.toString(), "detail-7");
    }

    private String printed(Answer answer) {
        StringWriter out = new StringWriter();
        Texts texts = Texts.load(Language.ENGLISH);
        FieldText words = new FieldText(
                texts, new Masking(new NumberReader(Divisions.load()), clock, NumberMask.STANDARD), clock);
        new PlainLookupPrinter(new PrintWriter(out, true), texts, words, clock)
                .answered(
                        new ServiceAnswer(
                                new PlannedRequest(service, service.items()),
                                answer,
                                REFERENCE,
                                HashVerdict.ABSENT,
                                Duration.ZERO,
                                NOW),
                        true);
        return out.toString();
    }
}
