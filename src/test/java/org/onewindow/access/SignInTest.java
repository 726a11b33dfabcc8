package org.onewindow.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.SignInOutcome.LockedOut;
import org.onewindow.access.SignInOutcome.NotReady;
import org.onewindow.access.SignInOutcome.SignedIn;
import org.onewindow.access.SignInOutcome.WrongCredentials;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.StationJournal;
import org.onewindow.journal.StoredJournalReader;
import org.onewindow.vault.PasswordStrength;
import org.onewindow.vault.Vault;
import org.onewindow.vault.VaultOpening;

class SignInTest {
    private static final Operator CLERK = new Operator("li.na", "李娜", Role.CLERK);

    @TempDir
    Path directory;

    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private Vault vault;
    private StationJournal journal;
    private StoredJournalReader reader;
    private SignIn signIn;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.ofHours(8);
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @BeforeEach
    void aStationWithOneClerk() {
        start(Vault.create(directory, "03", PasswordStrength.TRAINING, CLERK, right()));
    }

    private void start(VaultOpening opening) {
        vault = ((VaultOpening.Opened) opening).vault();
        journal = new StationJournal(vault.journalStore(), vault.subjectHash(), clock);
        reader = new StoredJournalReader(vault.journalStore(), clock);
        signIn = new SignIn(vault.credentials(), journal, Lockouts.from(reader, now), clock);
    }

    @AfterEach
    void stop() throws IOException {
        journal.close();
        vault.close();
    }

    private void restart() throws IOException {
        stop();
        start(Vault.open(directory, PasswordStrength.TRAINING));
    }

    private static char[] right() {
        return "Counter-3-opens".toCharArray();
    }

    private static char[] wrong() {
        return "Counter-4-opens".toCharArray();
    }

    private List<Entry> entries() {
        try (var entries = reader.from(0)) {
            return entries.toList();
        }
    }

    private List<Action> actions() {
        return entries().stream().map(Entry::action).toList();
    }

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            signIn.attempt("li.na", wrong());
        }
    }

    @Test
    void theRightPasswordSignsInAndIsJournalled() {
        assertThat(signIn.attempt(" Li.Na ", right())).isEqualTo(new SignedIn(new Session(CLERK, now)));
        assertThat(signIn.session()).contains(new Session(CLERK, now));
        assertThat(vault.status().keyOpen()).isTrue();
        Entry entry = entries().get(0);
        assertThat(entry.action()).isEqualTo(Action.SIGN_IN);
        assertThat(entry.operator()).isEqualTo("li.na");
        assertThat(entry.role()).isEqualTo("CLERK");
    }

    @Test
    void aWrongPasswordIsJournalledWhileTheKeyIsClosed() {
        assertThat(signIn.attempt("li.na", wrong())).isEqualTo(new WrongCredentials());
        assertThat(signIn.session()).isEmpty();
        assertThat(vault.status().keyOpen()).isFalse();
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.SIGN_IN_FAILED);
            assertThat(entry.operator()).isEqualTo("li.na");
            assertThat(entry.outcome()).contains("wrong-credentials");
        });
    }

    @Test
    void aNameThatNobodyHasStaysOutOfTheJournal() {
        assertThat(signIn.attempt("my-secret-1", wrong())).isEqualTo(new WrongCredentials());
        assertThat(entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.toString()).doesNotContain("my-secret-1"));
    }

    @Test
    void anUnknownNameIsLockedOutLikeAKnownOne() {
        for (int i = 0; i < 4; i++) {
            assertThat(signIn.attempt("nobody", wrong())).isEqualTo(new WrongCredentials());
        }
        assertThat(signIn.attempt("nobody", wrong())).isEqualTo(new LockedOut(now.plusSeconds(30)));
    }

    @Test
    void thePasswordIsWipedWhateverComesOfIt() {
        char[] first = wrong();
        char[] second = right();
        char[] third = right();
        signIn.attempt("li.na", first);
        signIn.attempt("li.na", second);
        signIn.attempt("li.na", third);
        signIn.lock();
        char[] fourth = wrong();
        char[] fifth = right();
        signIn.unlock(fourth);
        signIn.unlock(fifth);
        assertThat(List.of(first, second, third, fourth, fifth))
                .allSatisfy(password -> assertThat(password).containsOnly('\0'));
    }

    @Test
    void theFifthFailureLocksOutForHalfAMinuteEvenWithTheRightPassword() {
        failTimes(4);
        assertThat(signIn.attempt("li.na", wrong())).isEqualTo(new LockedOut(now.plusSeconds(30)));
        now = now.plusSeconds(29);
        assertThat(signIn.attempt("li.na", right())).isEqualTo(new LockedOut(now.plusSeconds(1)));
        now = now.plusSeconds(1);
        assertThat(signIn.attempt("li.na", right())).isInstanceOf(SignedIn.class);
    }

    @Test
    void eachFurtherFailureDoublesTheWait() {
        failTimes(5);
        now = now.plusSeconds(30);
        assertThat(signIn.attempt("li.na", wrong())).isEqualTo(new LockedOut(now.plusSeconds(60)));
        now = now.plusSeconds(60);
        assertThat(signIn.attempt("li.na", wrong())).isEqualTo(new LockedOut(now.plusSeconds(120)));
    }

    @Test
    void restartingDoesNotResetALockout() throws IOException {
        Instant until = now.plusSeconds(30);
        failTimes(5);
        restart();
        assertThat(signIn.attempt("li.na", right())).isEqualTo(new LockedOut(until));
        now = until;
        restart();
        assertThat(signIn.attempt("li.na", wrong())).isEqualTo(new LockedOut(now.plusSeconds(60)));
    }

    @Test
    void attemptsDuringALockoutDoNotProlongIt() throws IOException {
        Instant until = now.plusSeconds(30);
        failTimes(9);
        assertThat(signIn.attempt("li.na", wrong())).isEqualTo(new LockedOut(until));
        restart();
        assertThat(signIn.attempt("li.na", wrong())).isEqualTo(new LockedOut(until));
    }

    @Test
    void signingInForgetsTheFailures() throws IOException {
        failTimes(4);
        signIn.attempt("li.na", right());
        signIn.signOut();
        restart();
        failTimes(4);
        assertThat(signIn.attempt("li.na", right())).isInstanceOf(SignedIn.class);
    }

    @Test
    void aClockThatWentBackMakesNobodyWaitLongerThanTheRule() throws IOException {
        failTimes(5);
        now = now.minus(Duration.ofDays(1));
        assertThat(signIn.attempt("li.na", right())).isEqualTo(new LockedOut(now.plusSeconds(30)));
        restart();
        assertThat(signIn.attempt("li.na", right())).isEqualTo(new LockedOut(now.plusSeconds(30)));
    }

    @Test
    void lockingAndUnlockingIsTheSameOperatorsAndJournalled() {
        signIn.attempt("li.na", right());
        assertThat(signIn.lock()).isTrue();
        assertThat(signIn.isLocked()).isTrue();
        assertThat(signIn.unlock(wrong())).isEqualTo(new WrongCredentials());
        assertThat(signIn.isLocked()).isTrue();
        Instant since = now;
        now = now.plusSeconds(5);
        assertThat(signIn.unlock(right())).isEqualTo(new SignedIn(new Session(CLERK, since)));
        assertThat(signIn.isLocked()).isFalse();
        assertThat(actions()).containsExactly(Action.SIGN_IN, Action.LOCKED, Action.SIGN_IN_FAILED, Action.UNLOCKED);
    }

    @Test
    void signingOutClosesTheKey() {
        signIn.attempt("li.na", right());
        assertThat(signIn.signOut()).isTrue();
        assertThat(signIn.session()).isEmpty();
        assertThat(vault.status().keyOpen()).isFalse();
        assertThat(actions()).containsExactly(Action.SIGN_IN, Action.SIGN_OUT);
    }

    @Test
    void whoeverIsSignedInStaysSignedIn() {
        signIn.attempt("li.na", right());
        assertThat(signIn.attempt("li.na", right())).isEqualTo(new NotReady(NotReadyReason.SOMEBODY_SIGNED_IN));
        assertThat(signIn.session()).isPresent();
    }

    @Test
    void withoutAJournalNobodySignsInAndNothingIsSaidAboutThePassword() {
        journal.close();
        NotReady notReady = new NotReady(NotReadyReason.JOURNAL_UNAVAILABLE);
        assertThat(signIn.attempt("li.na", right())).isEqualTo(notReady);
        assertThat(signIn.attempt("li.na", wrong())).isEqualTo(notReady);
        assertThat(signIn.session()).isEmpty();
        assertThat(vault.status().keyOpen()).isFalse();
    }

    @Test
    void lockingAndSigningOutTakeEffectWithoutAJournalToo() {
        signIn.attempt("li.na", right());
        journal.close();
        assertThat(signIn.lock()).isFalse();
        assertThat(signIn.isLocked()).isTrue();
        assertThat(signIn.signOut()).isFalse();
        assertThat(vault.status().keyOpen()).isFalse();
    }
}
