package org.onewindow.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.lookup.LinkFinding;
import org.onewindow.lookup.MemoryJournal;
import org.onewindow.lookup.SampleSubjects;

/** The monitor over links that a test cuts and mends, on simulated time. */
class ConnectionMonitorTest {
    private static final Duration RTT = Duration.ofMillis(40);

    private final SimulatedTime time = new SimulatedTime();
    private final MemoryJournal journal = new MemoryJournal();
    private final List<String> changes = new ArrayList<>();
    private int questions;
    private Wire exchangeWire = Wire.GOOD;
    private ConnectionMonitor monitor;

    private enum Wire {
        GOOD,
        SLOW,
        BLACK_HOLE,
        REFUSING,
        SIGN_IN_PAGE
    }

    @BeforeEach
    void start() {
        monitor = new ConnectionMonitor(
                this::probe,
                Optional.empty(),
                time,
                time,
                LinkRules.STANDARD,
                new ConnectionJournal(journal, time),
                Runnable::run);
        monitor.whenChanged(
                state -> changes.add(time.passed().toMillis() + (state.exchangeReachable() ? " up" : " down")));
        monitor.start();
        time.pass(Duration.ofSeconds(10));
    }

    private CompletableFuture<LinkFinding> probe() {
        questions++;
        CompletableFuture<LinkFinding> found = new CompletableFuture<>();
        switch (exchangeWire) {
            case GOOD -> time.after(RTT, () -> found.complete(LinkFinding.REACHED));
            case SLOW -> time.after(Duration.ofMillis(700), () -> found.complete(LinkFinding.REACHED));
            case REFUSING -> time.after(RTT, () -> found.complete(LinkFinding.UNREACHABLE));
            case SIGN_IN_PAGE -> time.after(RTT, () -> found.complete(LinkFinding.SOMEBODY_ELSE));
            case BLACK_HOLE -> {}
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource(
            value = Wire.class,
            names = {"BLACK_HOLE", "REFUSING", "SIGN_IN_PAGE"})
    void aLossIsNoticedWithinTwoSecondsAndAReturnWithinThreeWhateverTheMoment(Wire loss) {
        for (int i = 0; i < 40; i++) {
            time.pass(Duration.ofMillis(i * 37));
            exchangeWire = loss;
            time.pass(Duration.ofSeconds(2));
            assertThat(monitor.exchangeReachable()).isFalse();
            time.pass(Duration.ofMillis(i * 53));
            exchangeWire = Wire.GOOD;
            time.pass(Duration.ofSeconds(3));
            assertThat(monitor.exchangeReachable()).isTrue();
        }
        assertThat(changes).hasSize(80);
    }

    @Test
    void oneMissingAnswerIsNoOutage() {
        for (int i = 0; i < 50; i++) {
            time.pass(Duration.ofSeconds(2));
            monitor.exchangeMet(LinkFinding.UNREACHABLE);
        }
        time.pass(Duration.ofSeconds(2));

        assertThat(changes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 700, 1100})
    void aLinkThatComesAndGoesStaysDownSoThatTheScreenIsCalm(int period) {
        for (int i = 0; i < 60; i++) {
            exchangeWire = i % 2 == 0 ? Wire.REFUSING : Wire.GOOD;
            time.pass(Duration.ofMillis(period));
        }
        exchangeWire = Wire.REFUSING;
        time.pass(Duration.ofSeconds(3));

        assertThat(changes.size()).isLessThanOrEqualTo(1);
    }

    @Test
    void aLinkThatLosesEveryTenthAnswerIsUp() {
        Random random = new Random(7);
        for (int i = 0; i < 600; i++) {
            exchangeWire = random.nextInt(20) == 0 ? Wire.BLACK_HOLE : Wire.GOOD;
            time.pass(Duration.ofMillis(100));
        }

        assertThat(changes.size()).isLessThanOrEqualTo(2);
    }

    @Test
    void aSlowLinkIsNoDeadOne() {
        exchangeWire = Wire.SLOW;

        time.pass(Duration.ofSeconds(30));

        assertThat(changes).isEmpty();
    }

    @Test
    void realTrafficSparesTheQuestionsNothingButFindsALossAtOnce() {
        exchangeWire = Wire.REFUSING;
        long before = time.passed().toMillis();

        monitor.exchangeMet(LinkFinding.UNREACHABLE);
        time.pass(Duration.ofMillis(200));

        assertThat(monitor.exchangeReachable()).isFalse();
        assertThat(changes).containsExactly((before + RTT.toMillis()) + " down");
    }

    @Test
    void manyFailuresOfTheSameMomentAskOnlyOnce() {
        questions = 0;

        for (int i = 0; i < 15; i++) {
            monitor.exchangeMet(LinkFinding.UNREACHABLE);
        }

        assertThat(questions).isLessThanOrEqualTo(1);
        time.pass(Duration.ofMillis(100));
        assertThat(monitor.exchangeReachable()).isTrue();
    }

    @Test
    void whoDoubtsIsToldByAFreshQuestion() {
        exchangeWire = Wire.BLACK_HOLE;

        CompletableFuture<Boolean> confirmed = monitor.confirm();
        CompletableFuture<Boolean> another = monitor.confirm();
        time.pass(Duration.ofMillis(1200));

        assertThat(confirmed).isCompletedWithValue(false);
        assertThat(another).isCompletedWithValue(false);
        assertThat(monitor.confirm()).isCompletedWithValue(false);
        exchangeWire = Wire.GOOD;
        time.pass(Duration.ofSeconds(3));
        CompletableFuture<Boolean> back = monitor.confirm();
        time.pass(RTT);
        assertThat(back).isCompletedWithValue(true);
    }

    @Test
    void lossAndReturnAreJournalledWithLinkCauseAndLength() {
        exchangeWire = Wire.SIGN_IN_PAGE;
        time.pass(Duration.ofSeconds(60));
        exchangeWire = Wire.GOOD;
        time.pass(Duration.ofSeconds(3));

        Entry lost = journal.entries(Action.CONNECTION_LOST).get(0);
        assertThat(lost.details()).containsEntry("link", "exchange").containsEntry("cause", "SOMEBODY_ELSE");
        Entry restored = journal.entries(Action.CONNECTION_RESTORED).get(0);
        assertThat(restored.details()).containsEntry("link", "exchange");
        assertThat(Long.parseLong(restored.details().get("millis"))).isBetween(58_000L, 63_000L);
    }

    @Test
    void whoChoosesToWorkOfflineIsOfflineAtOnceUntilTheyChooseOtherwise() {
        monitor.chooseOffline(true, SampleSubjects.CLERK);
        monitor.chooseOffline(true, SampleSubjects.CLERK);

        assertThat(monitor.exchangeReachable()).isFalse();
        assertThat(monitor.confirm()).isCompletedWithValue(false);
        assertThat(monitor.state().exchange().up()).isTrue();
        time.pass(Duration.ofSeconds(90));
        assertThat(monitor.exchangeReachable()).isFalse();

        monitor.chooseOffline(false, SampleSubjects.CLERK);

        assertThat(monitor.exchangeReachable()).isTrue();
        assertThat(journal.actions()).containsExactly(Action.CONNECTION_LOST, Action.CONNECTION_RESTORED);
        assertThat(journal.entries().get(1).details()).containsEntry("millis", "90000");
        assertThat(journal.entries().get(0).operator()).isEqualTo(SampleSubjects.CLERK.name());
    }

    @Test
    void aDepartmentThatIsOutIsToldApartFromTheExchangeAndForgottenAfterAWhile() {
        monitor.departmentMet("STA", false);
        monitor.departmentMet("MOE", false);
        monitor.departmentMet("MOE", true);

        assertThat(monitor.state().departmentsOut()).containsExactly("STA");
        assertThat(monitor.exchangeReachable()).isTrue();
        time.pass(Duration.ofMinutes(6));
        assertThat(monitor.state().departmentsOut()).isEmpty();
    }

    @Test
    void whoListensIsToldThatADepartmentIsForgottenAndAWrongClockForgetsNone() {
        List<Set<String>> told = new ArrayList<>();
        monitor.whenChanged(state -> told.add(state.departmentsOut()));
        monitor.departmentMet("STA", false);
        time.pass(Duration.ofMinutes(3));
        time.stepClock(Duration.ofHours(2));
        monitor.departmentMet("STA", false);
        time.pass(Duration.ofMinutes(4));
        assertThat(told).containsExactly(Set.of("STA"));
        assertThat(monitor.state().departmentsOut()).containsExactly("STA");

        time.pass(Duration.ofMinutes(2));

        assertThat(told).containsExactly(Set.of("STA"), Set.of());
    }

    @Test
    void aClockThatIsSetBackChangesNothing() {
        time.stepClock(Duration.ofHours(-3));
        exchangeWire = Wire.REFUSING;
        time.pass(Duration.ofSeconds(2));
        time.stepClock(Duration.ofHours(5));
        exchangeWire = Wire.GOOD;
        time.pass(Duration.ofSeconds(3));

        assertThat(changes).hasSize(2);
    }
}
