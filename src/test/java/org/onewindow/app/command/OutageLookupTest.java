package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.SignInOutcome;
import org.onewindow.app.settings.SettingsRead;
import org.onewindow.app.settings.SettingsReader;
import org.onewindow.app.station.Station;
import org.onewindow.app.station.StationBuilder;
import org.onewindow.app.station.StationOpening;
import org.onewindow.casework.Stated;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.FieldText;
import org.onewindow.subject.NumberCheck;
import org.onewindow.subject.SubjectNumber;
import org.onewindow.vault.TrainingOperator;

/** What the command says and how it exits when the exchange is out of reach. */
class OutageLookupTest {
    private static final String SOMEBODY_ELSE = "931840197904129970";

    @TempDir
    private Path home;

    private final Clock clock = Clock.systemDefaultZone();
    private Station station;

    @BeforeEach
    void signInAtATrainingStation() {
        SettingsRead read = SettingsReader.read(home, List.of("training.people=10000", "exchange.deadlineSeconds=60"));
        station = ((StationOpening.Opened) StationBuilder.open(((SettingsRead.Ready) read).settings(), clock, "test"))
                .station();
        TrainingOperator clerk = station.training().orElseThrow().operators().get(0);
        assertThat(station.signIn().attempt(clerk.operator().name(), clerk.password()))
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @AfterEach
    void closeTheStation() {
        station.close();
    }

    @Test
    void savedCopiesAreRecordsAndWhatOnlyWaitsIsNoAnswerAtAll() throws InterruptedException {
        assertThat(json(Shell.CITIZEN).code()).isZero();
        station.training().orElseThrow().exchange().faults().setNetworkDown(true);

        // What was found is kept beside the look-up, a moment after it.
        Shell.Result saved =
                await().atMost(Duration.ofSeconds(30)).until(() -> json(Shell.CITIZEN), result -> saved(result) > 0);
        JsonNode summary = saved.ofType("summary").get(0);
        assertThat(saved.code()).isEqualTo(ExitCode.DONE);
        assertThat(saved.ofType("answer"))
                .filteredOn(answer -> answer.get("outcome").asText().equals("saved-copy"))
                .isNotEmpty()
                .allMatch(answer -> answer.get("reason").asText().equals("exchange-unreachable"));
        assertThat(summary.get("found").asInt()).isZero();
        assertThat(summary.get("saved").asInt()).isPositive();

        Shell.Result queued = json(SOMEBODY_ELSE);
        JsonNode waiting = queued.ofType("summary").get(0);
        assertThat(queued.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(waiting.get("queued").asInt()).isPositive();
        assertThat(waiting.get("found").asInt() + waiting.get("saved").asInt()).isZero();
    }

    private static int saved(Shell.Result result) {
        return result.ofType("summary").get(0).get("saved").asInt();
    }

    @Test
    void aSavedCopyIsPrintedWithItsAgeAndRevealedOnlyWithAnEntryInTheJournal() throws InterruptedException {
        assertThat(plain(Shell.CITIZEN, false).code()).isZero();
        station.training().orElseThrow().exchange().faults().setNetworkDown(true);
        String age = Shell.WORDS.text("counter.card.saved", Shell.WORDS.text("common.age.now"));

        Shell.Result masked = plain(Shell.CITIZEN, false);
        assertThat(masked.out()).contains("    " + age).doesNotContain(Shell.CITIZEN);
        long before = reveals();

        Shell.Result revealed = plain(Shell.CITIZEN, true);
        assertThat(revealed.code()).isZero();
        assertThat(revealed.out()).contains("    " + age, Shell.CITIZEN);
        assertThat(revealed.lines()).hasSizeGreaterThan(15);
        assertThat(reveals()).isGreaterThan(before);
    }

    private long reveals() {
        try (Stream<Entry> entries = station.journalReader().from(0)) {
            return entries.filter(entry -> entry.action() == Action.REVEALED).count();
        }
    }

    private Shell.Result plain(String number, boolean reveal) throws InterruptedException {
        StringWriter out = new StringWriter();
        return run(
                number, out, reveal, new PlainLookupPrinter(new PrintWriter(out, true), Shell.WORDS, words(), clock));
    }

    private Shell.Result json(String number) throws InterruptedException {
        StringWriter out = new StringWriter();
        return run(
                number, out, false, new JsonLookupPrinter(new JsonLines(new PrintWriter(out, true)), words(), clock));
    }

    private FieldText words() {
        return new FieldText(Shell.WORDS, station.masking(), clock);
    }

    private Shell.Result run(String number, StringWriter out, boolean reveal, LookupPrinter printer)
            throws InterruptedException {
        SubjectNumber subject = ((NumberCheck.Valid) station.numbers().read(number, LocalDate.now(clock))).number();
        int code = new LookupRunner(
                        station.desk(), station.signIn().session().orElseThrow().operator(), reveal, printer)
                .run(subject, station.catalogue().matter("M04").orElseThrow(), Stated.of(Consent.PRESENT_CARD_SEEN));
        return new Shell.Result(code, out.toString(), "");
    }
}
