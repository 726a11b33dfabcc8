package org.onewindow.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.SignInOutcome.LockedOut;
import org.onewindow.access.SignInOutcome.SignedIn;
import org.onewindow.journal.StationJournal;
import org.onewindow.journal.StoredJournalReader;
import org.onewindow.vault.PasswordStrength;
import org.onewindow.vault.Vault;
import org.onewindow.vault.VaultOpening;

/** Lockouts where the machine's running time is known and a witness stands beside the vault. */
class LockoutsTest {
    private static final Operator CLERK = new Operator("li.na", "李娜", Role.CLERK);

    @TempDir
    Path home;

    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private Duration running = Duration.ofHours(3);
    private Vault vault;
    private StationJournal journal;
    private SignIn signIn;
    private Lockouts lockouts;

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
        start(Vault.create(home.resolve("vault"), "03", PasswordStrength.TRAINING, CLERK, right()));
    }

    private void start(VaultOpening opening) {
        vault = ((VaultOpening.Opened) opening).vault();
        journal = new StationJournal(vault.journalStore(), vault.subjectHash(), clock);
        StoredJournalReader reader = new StoredJournalReader(vault.journalStore(), clock);
        lockouts = Lockouts.from(reader, now, () -> running.toNanos(), vault.lockoutWitness());
        signIn = new SignIn(vault.credentials(), journal, lockouts, clock);
    }

    private void restart() throws IOException {
        stop();
        start(Vault.open(home.resolve("vault"), PasswordStrength.TRAINING));
    }

    @AfterEach
    void stop() throws IOException {
        journal.close();
        vault.close();
    }

    private static char[] right() {
        return "Counter-3-opens".toCharArray();
    }

    private SignInOutcome failTimes(int times) {
        SignInOutcome outcome = new SignInOutcome.WrongCredentials();
        for (int i = 0; i < times; i++) {
            outcome = signIn.attempt("li.na", "Wrong-guess-1".toCharArray());
        }
        return outcome;
    }

    private SignInOutcome rightPassword() {
        return signIn.attempt("li.na", right());
    }

    private void passes(Duration time) {
        now = now.plus(time);
        running = running.plus(time);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> below = Files.walk(from)) {
            for (Path path : below.toList()) {
                Path target = to.resolve(from.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    @Test
    void aClockSetForwardShortensNothing() throws IOException {
        failTimes(5);
        passes(Duration.ofSeconds(30));
        failTimes(1);
        now = now.plus(Duration.ofHours(1));
        assertThat(rightPassword()).isEqualTo(new LockedOut(now.plusSeconds(60)));
        restart();
        assertThat(rightPassword()).isEqualTo(new LockedOut(now.plusSeconds(60)));
        passes(Duration.ofSeconds(60));
        assertThat(rightPassword()).isInstanceOf(SignedIn.class);
    }

    @Test
    void aClockSetBackLengthensNothing() {
        failTimes(5);
        now = now.minus(Duration.ofDays(1));
        assertThat(rightPassword()).isEqualTo(new LockedOut(now.plusSeconds(30)));
        passes(Duration.ofSeconds(30));
        assertThat(rightPassword()).isInstanceOf(SignedIn.class);
    }

    @Test
    void aRestartOfTheProgramCountsOnAndOneOfTheMachineCountsWhatIsSure() throws IOException {
        failTimes(5);
        passes(Duration.ofSeconds(30));
        failTimes(1);
        passes(Duration.ofSeconds(20));
        restart();
        assertThat(rightPassword()).isEqualTo(new LockedOut(now.plusSeconds(40)));
        now = now.plus(Duration.ofHours(12));
        running = Duration.ofSeconds(45);
        restart();
        assertThat(rightPassword()).isEqualTo(new LockedOut(now.plusSeconds(15)));
    }

    @Test
    void anOlderVaultThatIsPutBackResetsNothingAndIsNoticed() throws IOException {
        signIn.attempt("li.na", right());
        signIn.signOut();
        stop();
        copy(home.resolve("vault"), home.resolve("older"));
        start(Vault.open(home.resolve("vault"), PasswordStrength.TRAINING));
        assertThat(lockouts.journalIsOlderThanSeen()).isFalse();
        failTimes(5);
        stop();
        Files.move(home.resolve("vault"), home.resolve("newer"));
        copy(home.resolve("older"), home.resolve("vault"));

        start(Vault.open(home.resolve("vault"), PasswordStrength.TRAINING));

        assertThat(lockouts.journalIsOlderThanSeen()).isTrue();
        assertThat(rightPassword()).isEqualTo(new LockedOut(now.plusSeconds(30)));
        passes(Duration.ofSeconds(30));
        assertThat(rightPassword()).isInstanceOf(SignedIn.class);
    }

    @Test
    void withoutItsWitnessAWaitBeginsAnew() throws IOException {
        failTimes(5);
        passes(Duration.ofSeconds(25));
        stop();
        Files.writeString(home.resolve("vault.witness"), "nonsense");
        start(Vault.open(home.resolve("vault"), PasswordStrength.TRAINING));
        assertThat(rightPassword()).isEqualTo(new LockedOut(now.plusSeconds(30)));
    }

    @Test
    void whatNobodyIsCalledStaysOutOfTheWitness() throws IOException {
        signIn.attempt("my.secret.word", "li.na".toCharArray());
        failTimes(1);
        assertThat(Files.readString(home.resolve("vault.witness")))
                .contains("li.na")
                .doesNotContain("secret");
    }
}
