package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Masking;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.FieldText;
import org.onewindow.lookup.Refusal;
import org.onewindow.lookup.Trouble;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.NumberMask;
import org.onewindow.subject.NumberReader;

class JsonLookupPrinterTest {

    @Test
    void aJournalThatCannotBeWrittenIsALineOfItsOwn() throws Exception {
        StringWriter out = new StringWriter();
        Clock clock = Clock.systemUTC();
        FieldText words = new FieldText(
                Shell.WORDS, new Masking(new NumberReader(Divisions.load()), clock, NumberMask.STANDARD), clock);

        new JsonLookupPrinter(new JsonLines(new PrintWriter(out)), words, clock).troubled(Trouble.JOURNAL);

        var line = JsonMapper.builder().build().readTree(out.toString());
        assertThat(Shell.names(line)).isEqualTo(CommandLineDocument.fields("type trouble"));
        assertThat(line.get("trouble").asText()).isEqualTo("journal");
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
