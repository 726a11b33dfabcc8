package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.MatterNeed;
import org.onewindow.catalogue.Service;
import org.onewindow.document.PdfCaseSheet;
import org.onewindow.journal.Action;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.LookupPlan;
import org.onewindow.lookup.LookupSummary;
import org.onewindow.lookup.ManualTiming;
import org.onewindow.lookup.MemoryJournal;
import org.onewindow.lookup.MovingClock;
import org.onewindow.lookup.SampleCatalogue;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.lookup.ScriptedSource;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.lookup.TestLookups;

class CasePrintingTest {
    private static final Service S01 = SampleCatalogue.simpleService("S01");
    private static final Matter MATTER = SampleCatalogue.matter(List.of(new MatterNeed(S01, S01.items())), List.of());
    private static final CaseSheet SHEET = new CaseSheet("Records of a case", List.of(), List.of(), List.of());

    @TempDir
    private Path folder;

    private final MemoryJournal journal = new MemoryJournal();
    private final MovingClock clock = new MovingClock();
    private final CounterDesk desk = new CounterDesk(
            TestLookups.onThisThread(
                    new ScriptedSource().on("S01", ScriptedSource::found), journal, clock, new ManualTiming()),
            new Cases("110108", "03", clock, MemoryJournal.subjectHash(), Stream.empty()),
            journal);
    private CasePrinting.About about = new CasePrinting.About(
            new org.onewindow.journal.CaseNumber("110108-20261123-03-0001"), SampleSubjects.PERSON, MATTER);
    private Path file = Path.of("");

    @BeforeEach
    void aCaseWithAnAnswer() {
        file = folder.resolve("case.pdf");
        DeskLookup lookup = desk.lookUp(
                SampleSubjects.PERSON, MATTER, Consent.PRESENT_CARD_SEEN, SampleSubjects.CLERK, new Unheard());
        about = new CasePrinting.About(lookup.caseNumber(), SampleSubjects.PERSON, MATTER);
    }

    private PrintOutcome print(CaseSheetWriter writer, Operator operator) {
        return new CasePrinting(desk, journal, writer).print(about, SHEET, file, operator);
    }

    @Test
    void itIsInTheJournalWithWhomItConcernsBeforeTheFirstByte() {
        PrintOutcome outcome = print(
                (sheet, to) -> assertThat(journal.entries(Action.PRINTED))
                        .singleElement()
                        .satisfies(entry -> {
                            assertThat(entry.operator()).isEqualTo("lin");
                            assertThat(entry.caseNumber()).contains(about.number());
                            assertThat(entry.matter()).contains(MATTER.code());
                            assertThat(entry.subjectKey()).isPresent();
                            assertThat(entry.details()).containsEntry("what", "case-sheet");
                        }),
                SampleSubjects.CLERK);

        assertThat(outcome).isEqualTo(PrintOutcome.PRINTED);
        assertThat(journal.entries(Action.PRINTED)).hasSize(1);
    }

    @Test
    void whatTheJournalCannotSayIsNotPrinted() {
        journal.breakDown();

        assertThat(print(new PdfCaseSheet(), SampleSubjects.CLERK)).isEqualTo(PrintOutcome.JOURNAL_UNAVAILABLE);
        assertThat(file).doesNotExist();
    }

    @Test
    void aClosedCaseIsNotPrinted() {
        desk.closeCase(about.number(), SampleSubjects.CLERK);

        assertThat(print(new PdfCaseSheet(), SampleSubjects.CLERK)).isEqualTo(PrintOutcome.CASE_NOT_OPEN);
        assertThat(journal.entries(Action.PRINTED)).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void whoMayNotPrintDoesNot() {
        assertThat(print(new PdfCaseSheet(), new Operator("zhao", "赵（虚构）", Role.SUPERVISOR)))
                .isEqualTo(PrintOutcome.ROLE_MAY_NOT_PRINT);
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidAndAnOlderOneStays() throws Exception {
        Files.writeString(file, "older");

        assertThat(print(
                        (sheet, to) -> {
                            throw new IOException("the disk is full");
                        },
                        SampleSubjects.CLERK))
                .isEqualTo(PrintOutcome.FILE);
        file = folder.resolve("no such folder").resolve("case.pdf");
        assertThat(print(new PdfCaseSheet(), SampleSubjects.CLERK)).isEqualTo(PrintOutcome.FILE);
        assertThat(folder.resolve("case.pdf")).hasContent("older");
    }

    private static final class Unheard implements DeskListener {
        @Override
        public void planned(LookupPlan plan) {}

        @Override
        public void answered(ServiceAnswer answer) {}

        @Override
        public void materials(List<MaterialState> states, VisitsSaved saved) {}

        @Override
        public void finished(LookupSummary summary) {}
    }
}
