package org.onewindow.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.access.Operator;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.review.risk.RuleBook;

class DaySignOffTest {
    @TempDir
    Path directory;

    private ReviewStation station;

    @BeforeEach
    void aStationWithADaysWork() {
        station = new ReviewStation(directory);
        station.serve(ReviewStation.CLERK, SampleSubjects.PERSON, 200);
    }

    @AfterEach
    void close() throws IOException {
        station.close();
    }

    @Test
    void whatIsSignedIsTheCheckpointTheFiguresAndTheOpenFlags() {
        station.peek(ReviewStation.CLERK);
        String root = station.checkpoint().root().base64();

        SignOffOutcome outcome = sign(ReviewStation.SUPERVISOR, ReviewStation.DAY);

        SignedDay signed = ((SignOffOutcome.Signed) outcome).signed();
        assertThat(signed.root()).isEqualTo(root);
        assertThat(signed.openFlags()).isEqualTo(1);
        assertThat(signed.digest()).isEqualTo(open().digest());
        assertThat(station.entries(Action.DAY_SIGNED)).hasSize(1);
        assertThat(open().standing()).isEqualTo(DayOverview.Standing.SIGNED);
    }

    @Test
    void aWrongPasswordSignsNothingAndIsJournalled() {
        assertThat(station.signOff.sign(
                        ReviewStation.SUPERVISOR,
                        ReviewStation.DAY,
                        DayScope.ALL,
                        open().digest(),
                        "Not-my-password-1".toCharArray()))
                .isEqualTo(new SignOffOutcome.Refused(ReviewRefusal.WRONG_PASSWORD));
        assertThat(station.entries(Action.DAY_SIGNED)).isEmpty();
        assertThat(station.entries(Action.SIGN_IN_FAILED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsEntry("at", "sign-off"));
    }

    @Test
    void aPasswordIsWipedWhateverComesOfIt() {
        char[] password = ReviewStation.password();

        station.signOff.sign(ReviewStation.CLERK, ReviewStation.DAY, DayScope.ALL, "", password);

        assertThat(password).containsOnly('\0');
    }

    @Test
    void aSupervisorWhoWorkedAtACounterThatDayCannotSignIt() {
        station.serve(ReviewStation.SUPERVISOR, SampleSubjects.OTHER_PERSON, 200);

        assertThat(sign(ReviewStation.SUPERVISOR, ReviewStation.DAY))
                .isEqualTo(new SignOffOutcome.Refused(ReviewRefusal.OWN_ACTIONS));
        assertThat(obstacle(ReviewStation.SUPERVISOR)).contains(ReviewRefusal.OWN_ACTIONS);
        assertThat(obstacle(ReviewStation.OTHER)).isEmpty();
    }

    private Optional<ReviewRefusal> obstacle(Operator supervisor) {
        OpenedDay opened = station.review.open(ReviewStation.DAY, supervisor);
        return station.signOff.obstacle(supervisor, opened, opened.overview(DayScope.ALL), DayScope.ALL);
    }

    @Test
    void aClerkCannotSignNorAnybodyADayThatHasNotBegun() {
        assertThat(sign(ReviewStation.CLERK, ReviewStation.DAY))
                .isEqualTo(new SignOffOutcome.Refused(ReviewRefusal.ROLE_MAY_NOT));
        assertThat(sign(ReviewStation.SUPERVISOR, ReviewStation.DAY.plusDays(1)))
                .isEqualTo(new SignOffOutcome.Refused(ReviewRefusal.DAY_AHEAD));
    }

    @Test
    void whatWasNotSeenIsNotSigned() {
        String seen = open().digest();
        station.serve(ReviewStation.CLERK, SampleSubjects.OTHER_PERSON, 200);

        assertThat(station.signOff.sign(
                        ReviewStation.SUPERVISOR, ReviewStation.DAY, DayScope.ALL, seen, ReviewStation.password()))
                .isEqualTo(new SignOffOutcome.Refused(ReviewRefusal.CHANGED_SINCE));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "REVEALED",
                "PRINTED",
                "EXPORTED",
                "SAVED_COPY_SHOWN",
                "CASE_CLOSED",
                "CASE_DECLINED",
                "BREAK_GLASS"
            })
    void workThatWasNotSeenIsNotSignedThoughItChangesNoFigure(Action action) {
        String seen = open().digest();
        station.record(EntryDraft.of(
                        action,
                        ReviewStation.CLERK.name(),
                        ReviewStation.CLERK.role().name())
                .about(SampleSubjects.PERSON));

        assertThat(station.signOff.sign(
                        ReviewStation.SUPERVISOR, ReviewStation.DAY, DayScope.ALL, seen, ReviewStation.password()))
                .isEqualTo(new SignOffOutcome.Refused(ReviewRefusal.CHANGED_SINCE));
    }

    @Test
    void whatTheReviewAndTheClockWriteMeanwhileIsSigned() {
        String seen = open().digest();
        station.record(EntryDraft.of(Action.CLOCK_STEP, "", "").withDetails(Map.of("seconds", "-120")));
        station.record(EntryDraft.of(
                Action.EXPORTED,
                ReviewStation.SUPERVISOR.name(),
                ReviewStation.SUPERVISOR.role().name()));
        station.record(EntryDraft.of(
                        Action.USAGE_SLIP_GIVEN,
                        ReviewStation.SUPERVISOR.name(),
                        ReviewStation.SUPERVISOR.role().name())
                .about(SampleSubjects.PERSON));

        assertThat(station.signOff.sign(
                        ReviewStation.SUPERVISOR, ReviewStation.DAY, DayScope.ALL, seen, ReviewStation.password()))
                .isInstanceOf(SignOffOutcome.Signed.class);
    }

    @Test
    void aSignedDayIsSealedUntilLaterWorkReopensItForASupplement() {
        sign(ReviewStation.SUPERVISOR, ReviewStation.DAY);
        assertThat(sign(ReviewStation.SUPERVISOR, ReviewStation.DAY))
                .isEqualTo(new SignOffOutcome.Refused(ReviewRefusal.ALREADY_SIGNED));

        station.serve(ReviewStation.CLERK, SampleSubjects.OTHER_PERSON, 200);

        assertThat(open().standing()).isEqualTo(DayOverview.Standing.REOPENED);
        assertThat(open().late()).hasSize(6);
        SignedDay supplement = ((SignOffOutcome.Signed) sign(ReviewStation.SUPERVISOR, ReviewStation.DAY)).signed();
        assertThat(supplement.number()).isEqualTo(2);
        assertThat(open().standing()).isEqualTo(DayOverview.Standing.SIGNED);
        assertThat(open().signed()).hasSize(2);
    }

    @Test
    void aListHandedToACitizenIsNoWorkThatForbidsASignOffOrReopensADay() {
        EntryDraft slip = EntryDraft.of(
                        Action.USAGE_SLIP_GIVEN,
                        ReviewStation.SUPERVISOR.name(),
                        ReviewStation.SUPERVISOR.role().name())
                .about(SampleSubjects.PERSON);
        station.record(slip);

        assertThat(sign(ReviewStation.SUPERVISOR, ReviewStation.DAY)).isInstanceOf(SignOffOutcome.Signed.class);

        station.record(slip);

        assertThat(open().standing()).isEqualTo(DayOverview.Standing.SIGNED);
        assertThat(open().late()).isEmpty();
    }

    @Test
    void aStepOfTheClockReopensNoDay() {
        sign(ReviewStation.SUPERVISOR, ReviewStation.DAY);

        station.record(EntryDraft.of(Action.CLOCK_STEP, "", "").withDetails(Map.of("seconds", "-120")));

        assertThat(open().standing()).isEqualTo(DayOverview.Standing.SIGNED);
    }

    @Test
    void whatWasSignedCanBeReadAgain() {
        station.peek(ReviewStation.CLERK);
        String flag = open().flags().get(0).flag().id();

        sign(ReviewStation.SUPERVISOR, ReviewStation.DAY);

        SignedDay signed = open().signed().get(0);
        assertThat(signed.content().figures()).contains("LOOKUPS=2/0").contains("CASES_ACCEPTED=1/0");
        assertThat(signed.content().openFlags()).containsExactly(flag);
        assertThat(signed.content().rules()).isEqualTo(RuleBook.bundled().digest());
        assertThat(open().sinceSigning()).isEqualTo(DayOverview.SinceSigning.NOTHING);
    }

    @Test
    void manyOpenFlagsLieInTheEntrysPrivatePart() {
        for (int i = 0; i < 60; i++) {
            station.record(EntryDraft.of(Action.LOOKUP_STARTED, "clerk." + i, "CLERK")
                    .about(SampleSubjects.person("11010819850101%04d".formatted(i))));
            station.pass(Duration.ofSeconds(30));
        }

        sign(ReviewStation.SUPERVISOR, ReviewStation.DAY);

        assertThat(open().signed().get(0).content().openFlags()).hasSizeGreaterThan(59);
    }

    @Test
    void aFlagSettledAfterTheSignatureShowsAsSuch() {
        station.peek(ReviewStation.CLERK);
        String flag = open().flags().get(0).flag().id();
        sign(ReviewStation.SUPERVISOR, ReviewStation.DAY);
        station.pass(Duration.ofHours(1));

        station.settling.settle(ReviewStation.OTHER, ReviewStation.DAY, flag, Finding.EXPLAINED, "said at the counter");

        assertThat(open().standing()).isEqualTo(DayOverview.Standing.SIGNED);
        assertThat(open().settledAfterSigning())
                .extracting(each -> each.flag().id())
                .containsExactly(flag);
        assertThat(open().sinceSigning()).isEqualTo(DayOverview.SinceSigning.SETTLED);
        assertThat(new DayReport(Texts.load(Language.ENGLISH), ReviewStation.catalogue()).standing(open()))
                .endsWith("One flag was settled after that.");
    }

    @Test
    void aLogsOwnOrderSaysWhatIsNewestWhateverWasDoneToTheClock() {
        station.peek(ReviewStation.CLERK);
        String flag = open().flags().get(0).flag().id();
        station.settling.settle(ReviewStation.OTHER, ReviewStation.DAY, flag, Finding.EXPLAINED, "said at the counter");
        sign(ReviewStation.SUPERVISOR, ReviewStation.DAY);
        station.pass(Duration.ofHours(-1));

        station.settling.settle(ReviewStation.OTHER, ReviewStation.DAY, flag, Finding.REPORTED, "was not so");

        assertThat(open().flag(flag).flatMap(ReviewedFlag::settlement).map(Settlement::finding))
                .contains(Finding.REPORTED);
        assertThat(open().settledAfterSigning()).hasSize(1);
        station.serve(ReviewStation.CLERK, SampleSubjects.OTHER_PERSON, 200);
        sign(ReviewStation.SUPERVISOR, ReviewStation.DAY);
        assertThat(open().signed()).extracting(SignedDay::number).containsExactly(1, 2);
        assertThat(open().settledAfterSigning()).isEmpty();
    }

    @Test
    void anOutageAfterTheSignatureChangesNothingOfWhatWasSigned() {
        sign(ReviewStation.SUPERVISOR, ReviewStation.DAY);
        station.record(EntryDraft.of(Action.CONNECTION_LOST, "", ""));
        station.pass(Duration.ofHours(1));
        station.record(EntryDraft.of(Action.CONNECTION_RESTORED, "", ""));

        assertThat(open().sinceSigning()).isEqualTo(DayOverview.SinceSigning.NOTHING);
    }

    @Test
    void otherRulesThanThoseThatWereSignedAreSaid() {
        station.peek(ReviewStation.CLERK);
        sign(ReviewStation.SUPERVISOR, ReviewStation.DAY);
        SignedDay signed = open().signed().get(0);

        DayOverview other = station.open(ReviewStation.DAY, stricter());

        assertThat(signed.content().rules()).isNotEqualTo(stricter().digest());
        assertThat(other.sinceSigning()).isEqualTo(DayOverview.SinceSigning.CHANGED);
    }

    private static RuleBook stricter() {
        try (InputStream rules =
                Objects.requireNonNull(DaySignOffTest.class.getResourceAsStream("/assets/review/rules.csv"))) {
            Path file = Files.createTempFile("rules", ".csv");
            Files.writeString(
                    file,
                    new String(rules.readAllBytes(), StandardCharsets.UTF_8)
                            .replaceFirst("late-minutes,120", "late-minutes,60"));
            RuleBook book = ((RuleBook.Load.Loaded) RuleBook.load(file)).book();
            Files.delete(file);
            return book;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aLogThatIsNotWhatWasSealedIsNotSigned() {
        station.check = Optional.of(new LogCheck.Outcome.Broken());

        assertThat(sign(ReviewStation.SUPERVISOR, ReviewStation.DAY))
                .isEqualTo(new SignOffOutcome.Refused(ReviewRefusal.LOG_BROKEN));
        assertThat(station.entries(Action.DAY_SIGNED)).isEmpty();
    }

    @Test
    void daysNobodySignedAreListedAndADayWithoutWorkIsNot() {
        station.pass(Duration.ofDays(1));
        station.serve(ReviewStation.CLERK, SampleSubjects.PERSON, 200);
        station.pass(Duration.ofDays(2));
        LocalDate today = ReviewStation.DAY.plusDays(3);
        assertThat(station.review.unsignedDays(today, ReviewStation.SUPERVISOR).days())
                .containsExactly(ReviewStation.DAY, ReviewStation.DAY.plusDays(1));

        sign(ReviewStation.SUPERVISOR, ReviewStation.DAY);

        assertThat(station.review.unsignedDays(today, ReviewStation.SUPERVISOR).days())
                .containsExactly(ReviewStation.DAY.plusDays(1));
    }

    @Test
    void aDayThatWasLeftUnsignedStaysListedHoweverLongAgoItWas() {
        station.serve(ReviewStation.CLERK, SampleSubjects.PERSON, 200);
        station.pass(Duration.ofDays(400));

        assertThat(station.review
                        .unsignedDays(ReviewStation.DAY.plusDays(400), ReviewStation.SUPERVISOR)
                        .days())
                .containsExactly(ReviewStation.DAY);
    }

    @ParameterizedTest
    @EnumSource(names = {"REVEALED", "PRINTED", "ASKED", "ANSWERED", "CASE_CLOSED"})
    void aDayOnWhichOnlyThatWasDoneHasToBeSignedToo(Action action) {
        station.record(EntryDraft.of(
                        action,
                        ReviewStation.CLERK.name(),
                        ReviewStation.CLERK.role().name())
                .about(SampleSubjects.PERSON));

        assertThat(station.open(ReviewStation.DAY).standing()).isEqualTo(DayOverview.Standing.UNSIGNED);
        assertThat(station.review
                        .unsignedDays(ReviewStation.DAY.plusDays(1), ReviewStation.SUPERVISOR)
                        .days())
                .containsExactly(ReviewStation.DAY);
    }

    @Test
    void whatWasSettledAfterTheClockWasSetBackADayIsFoundByTheDayItIsAbout() {
        station.serve(ReviewStation.CLERK, SampleSubjects.PERSON, 200);
        station.peek(ReviewStation.CLERK);
        DayOverview before = open();
        station.pass(Duration.ofDays(-1));
        assertThat(station.settling.settle(
                        ReviewStation.SUPERVISOR,
                        ReviewStation.DAY,
                        before.flags().get(0).flag().id(),
                        Finding.EXPLAINED,
                        "a queue ticket was forgotten"))
                .isInstanceOf(SettleOutcome.Settled.class);

        assertThat(open().flags().get(0).settlement()).isPresent();
    }

    private DayOverview open() {
        return station.open(ReviewStation.DAY);
    }

    private SignOffOutcome sign(Operator operator, LocalDate day) {
        return station.signOff.sign(
                operator, day, DayScope.ALL, station.open(day).digest(), ReviewStation.password());
    }
}
