package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.ItemType;
import org.onewindow.catalogue.Masking;
import org.onewindow.catalogue.Service;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.FieldText;
import org.onewindow.lookup.HashVerdict;
import org.onewindow.lookup.PlannedRequest;
import org.onewindow.lookup.Refusal;
import org.onewindow.lookup.SampleCatalogue;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.lookup.Trouble;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.NumberMask;
import org.onewindow.subject.NumberReader;

class JsonLookupPrinterTest {
    private final Service service = SampleCatalogue.service("S01", SampleCatalogue.item("S01-01", ItemType.Kind.FLAG));

    @Test
    void aJournalThatCannotBeWrittenIsALineOfItsOwn() throws Exception {
        var line = printed(printer -> printer.troubled(Trouble.JOURNAL));

        assertThat(Shell.names(line)).isEqualTo(CommandLineDocument.fields("type trouble"));
        assertThat(line.get("trouble").asText()).isEqualTo("journal");
    }

    /** Our own reference is in the line anyway; the exchange's operator asks for the exchange's. */
    @Test
    void aTroubleHasTheExchangesOwnNumberForIt() throws Exception {
        Optional<String> detail = Optional.of("detail-8");

        assertThat(detailOf(new Answer.NotPermitted("a service", detail))).isEqualTo("detail-8");
        assertThat(detailOf(new Answer.Unavailable(Trouble.PROVIDER_FAILED, Optional.empty(), detail)))
                .isEqualTo("detail-8");
        assertThat(detailOf(new Answer.NotPermitted("a service"))).isEqualTo("null");
    }

    private String detailOf(Answer answer) throws Exception {
        var line = printed(printer -> printer.answered(
                new ServiceAnswer(
                        new PlannedRequest(service, service.items()),
                        answer,
                        new UUID(7, 8),
                        HashVerdict.ABSENT,
                        Duration.ZERO,
                        Instant.EPOCH),
                false));
        assertThat(Shell.names(line)).isEqualTo(CommandLineDocument.fields("type answer"));
        return line.get("detailId").asText();
    }

    private JsonNode printed(Consumer<JsonLookupPrinter> printing) throws Exception {
        StringWriter out = new StringWriter();
        Clock clock = Clock.systemUTC();
        FieldText words = new FieldText(
                Shell.WORDS, new Masking(new NumberReader(Divisions.load()), clock, NumberMask.STANDARD), clock);
        printing.accept(new JsonLookupPrinter(new JsonLines(new PrintWriter(out)), words, clock));
        return JsonMapper.builder().build().readTree(out.toString());
    }

    @Test
    void theDocumentNamesEveryOutcomeAsTheProgramPrintsIt() {
        Instant then = Instant.EPOCH;
        List<Answer> every = List.of(
                new Answer.Found(List.of(), then),
                new Answer.NotFound(then),
                new Answer.Mismatch(List.of(), then),
                new Answer.NotPermitted("a service"),
                Answer.unavailable(Trouble.TIMED_OUT),
                new Answer.Refused(Refusal.MALFORMED),
                new Answer.SavedCopy(List.of(), then),
                new Answer.Queued(then));

        assertThat(every).hasSameSizeAs(Answer.class.getPermittedSubclasses());
        assertThat(CommandLineDocument.row("type answer", "outcome"))
                .isEqualTo(every.stream().map(Answer::outcome).toList());
    }
}
