package org.onewindow.app.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.access.SignInOutcome;
import org.onewindow.app.settings.SettingsRead;
import org.onewindow.app.settings.SettingsReader;
import org.onewindow.casework.BreakGlassReason;
import org.onewindow.casework.DeskListener;
import org.onewindow.casework.MaterialState;
import org.onewindow.casework.Stated;
import org.onewindow.casework.VisitsSaved;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.PrivateNote;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.LookupPlan;
import org.onewindow.lookup.LookupSummary;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.review.DayScope;
import org.onewindow.subject.NumberCheck;
import org.onewindow.subject.SubjectNumber;
import org.onewindow.vault.TrainingOperator;

/** The training station's protected person, from the look-up to what the review says of it. */
class ProtectedRecordTest {
    private static final String REASON = "法院来函协查（虚构）";

    @TempDir
    private Path home;

    private Station station;
    private SubjectNumber protectedPerson;

    @BeforeEach
    void open() {
        SettingsRead read = SettingsReader.read(home, List.of("training.people=10000"));
        station = ((StationOpening.Opened)
                        StationBuilder.open(((SettingsRead.Ready) read).settings(), Clock.systemDefaultZone(), "test"))
                .station();
        TrainingOperator trainee = station.training().orElseThrow().operators().get(0);
        assertThat(station.signIn().attempt(trainee.operator().name(), trainee.password()))
                .isInstanceOf(SignInOutcome.SignedIn.class);
        NumberCheck check = station.numbers().read("650102197510059995", today());
        protectedPerson = ((NumberCheck.Valid) check).number();
    }

    @AfterEach
    void close() {
        station.close();
    }

    private LocalDate today() {
        return LocalDate.now(station.clock());
    }

    private Operator operator(Role role) {
        return station.training().orElseThrow().operators().stream()
                .map(TrainingOperator::operator)
                .filter(one -> one.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private void lookUp() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        station.desk()
                .lookUp(
                        protectedPerson,
                        station.catalogue().matter("M04").orElseThrow(),
                        new Stated(Consent.PRESENT_CARD_SEEN, BreakGlassReason.of(REASON), Optional.empty()),
                        operator(Role.CLERK),
                        new Ending(over));
        assertThat(over.await(Duration.ofSeconds(60).toSeconds(), TimeUnit.SECONDS))
                .isTrue();
    }

    private List<String> flags() {
        return station
                .review()
                .review()
                .open(today(), operator(Role.SUPERVISOR))
                .overview(DayScope.ALL)
                .flags()
                .stream()
                .map(flag -> flag.flag().rule())
                .filter(rule -> rule.equals("protected") || rule.equals("break-glass"))
                .toList();
    }

    @Test
    void aReasonKeepsTheFlagAwayAndOnlyTheStationCanReadIt() throws Exception {
        lookUp();

        assertThat(flags()).isEmpty();
        Entry broken = entry(Action.BREAK_GLASS);
        assertThat(broken.sequence()).isLessThan(entry(Action.ASKED).sequence());
        assertThat(broken.toString()).doesNotContain("法院", protectedPerson.value());
        assertThat(station.journalReader().noteOf(broken.sequence()).map(PrivateNote::text))
                .contains(REASON);
    }

    @Test
    void aLookThatNobodyGaveAReasonForIsFlagged() throws Exception {
        station.journal()
                .record(EntryDraft.of(
                                Action.LOOKUP_STARTED, operator(Role.CLERK).name(), "CLERK")
                        .about(protectedPerson));

        assertThat(flags()).containsExactly("protected");
    }

    @Test
    void threeReasonsInADayAreFlagged() throws Exception {
        lookUp();
        lookUp();
        lookUp();

        assertThat(flags()).containsExactly("break-glass");
    }

    private Entry entry(Action action) {
        try (Stream<Entry> entries = station.journalReader().from(0)) {
            Optional<Entry> first =
                    entries.filter(entry -> entry.action() == action).findFirst();
            return first.orElseThrow();
        }
    }

    private record Ending(CountDownLatch over) implements DeskListener {
        @Override
        public void planned(LookupPlan plan) {}

        @Override
        public void answered(ServiceAnswer answer) {}

        @Override
        public void materials(List<MaterialState> materials, VisitsSaved saved) {}

        @Override
        public void finished(LookupSummary summary) {
            over.countDown();
        }
    }
}
