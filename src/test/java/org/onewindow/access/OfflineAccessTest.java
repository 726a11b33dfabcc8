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
import org.onewindow.access.SignInOutcome.OfflineTooLong;
import org.onewindow.access.SignInOutcome.SignedIn;
import org.onewindow.access.SignInOutcome.WrongCredentials;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.StationJournal;
import org.onewindow.journal.StoredJournalReader;
import org.onewindow.vault.PasswordStrength;
import org.onewindow.vault.Vault;
import org.onewindow.vault.VaultOpening;

class OfflineAccessTest {
    private static final Operator CLERK = new Operator("li.na", "李娜", Role.CLERK);

    @TempDir
    Path directory;

    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private HubPresence.State hub = HubPresence.State.REACHED;
    private Vault vault;
    private StationJournal journal;
    private StoredJournalReader reader;
    private SignIn signIn;
    private HubContacts contacts;

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
        signIn = new SignIn(
                vault.credentials(),
                journal,
                Lockouts.from(reader, now),
                clock,
                OfflineAccess.of(reader, () -> hub, 14));
        contacts = new HubContacts(signIn, journal);
    }

    private void restart() throws IOException {
        stop();
        start(Vault.open(directory, PasswordStrength.TRAINING));
    }

    @AfterEach
    void stop() throws IOException {
        journal.close();
        vault.close();
    }

    private static char[] right() {
        return "Counter-3-opens".toCharArray();
    }

    private SignInOutcome attempt() {
        SignInOutcome outcome = signIn.attempt("li.na", right());
        signIn.signOut();
        return outcome;
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private List<Entry> entries() {
        try (var entries = reader.from(0)) {
            return entries.toList();
        }
    }

    @Test
    void whoSignedInOnlineMaySignInOfflineForFourteenDaysAndNotLonger() throws IOException {
        assertThat(attempt()).isInstanceOf(SignedIn.class);
        hub = HubPresence.State.NOT_REACHED;
        later(Duration.ofDays(14));
        restart();
        assertThat(attempt()).isInstanceOf(SignedIn.class);
        later(Duration.ofSeconds(1));
        assertThat(attempt()).isEqualTo(new OfflineTooLong(14));
        assertThat(vault.status().keyOpen()).isFalse();
        Entry refused = entries().get(entries().size() - 1);
        assertThat(refused.action()).isEqualTo(Action.SIGN_IN_FAILED);
        assertThat(refused.outcome()).hasValue("offline-too-long");
    }

    @Test
    void oneContactWithTheHubInASessionIsEnoughAndIsNotedOnce() {
        hub = HubPresence.State.NOT_REACHED;
        assertThat(attempt()).isEqualTo(new OfflineTooLong(14));
        hub = HubPresence.State.REACHED;
        attempt();
        later(Duration.ofDays(13));
        hub = HubPresence.State.NOT_REACHED;
        signIn.attempt("li.na", right());
        contacts.reached();
        contacts.reached();
        signIn.signOut();
        contacts.reached();
        assertThat(entries().stream().filter(entry -> entry.action() == Action.CONNECTION_RESTORED))
                .hasSize(1);
        later(Duration.ofDays(13));
        assertThat(attempt()).isInstanceOf(SignedIn.class);
    }

    @Test
    void whoWasNeverHereOnlineIsRefusedWhileOfflineButOnlyAfterTheRightPassword() {
        hub = HubPresence.State.NOT_REACHED;
        assertThat(signIn.attempt("li.na", "wrong-Guess-1".toCharArray())).isEqualTo(new WrongCredentials());
        assertThat(attempt()).isEqualTo(new OfflineTooLong(14));
        hub = HubPresence.State.REACHED;
        assertThat(attempt()).isInstanceOf(SignedIn.class);
    }

    @Test
    void aClockSetBackGivesNobodyADayMore() throws IOException {
        attempt();
        hub = HubPresence.State.NOT_REACHED;
        later(Duration.ofDays(10));
        assertThat(attempt()).isInstanceOf(SignedIn.class);
        now = now.minus(Duration.ofDays(9));
        restart();
        attempt();
        later(Duration.ofDays(5));
        assertThat(attempt()).isEqualTo(new OfflineTooLong(14));
    }

    private void startOfTheProgram() throws Exception {
        restart();
        journal.record(EntryDraft.of(Action.STATION_STARTED, "", ""));
    }

    @Test
    void aStartWithAClockFarAheadShutsNobodyOutOnceTheClockIsRight() throws Exception {
        attempt();
        hub = HubPresence.State.NOT_REACHED;
        later(Duration.ofDays(1));
        Instant rightly = now;
        later(Duration.ofDays(21));
        startOfTheProgram();
        later(Duration.ofHours(5));
        assertThat(attempt()).isEqualTo(new OfflineTooLong(14));
        later(Duration.ofDays(30));
        startOfTheProgram();
        assertThat(attempt()).isEqualTo(new OfflineTooLong(14));

        now = rightly.plus(Duration.ofHours(6));
        startOfTheProgram();
        assertThat(attempt()).isInstanceOf(SignedIn.class);
        now = rightly.plus(Duration.ofDays(13));
        assertThat(attempt()).isInstanceOf(SignedIn.class);
        later(Duration.ofSeconds(1));
        assertThat(attempt()).isEqualTo(new OfflineTooLong(14));
    }

    @Test
    void aClockThatIsSetBackToBeforeTheStepStillLeavesTheHoursThatTheProgramRan() throws Exception {
        attempt();
        hub = HubPresence.State.NOT_REACHED;
        Instant before = now;
        later(Duration.ofDays(21));
        for (int day = 0; day < 16; day++) {
            startOfTheProgram();
            later(Duration.ofDays(1));
        }
        now = before;

        assertThat(attempt()).isEqualTo(new OfflineTooLong(14));
    }

    @Test
    void aStepThatStaysCountsAlsoWhenTheClockIsPutRightByASecond() throws Exception {
        attempt();
        hub = HubPresence.State.NOT_REACHED;
        later(Duration.ofDays(15));
        startOfTheProgram();
        now = now.minusSeconds(1);

        assertThat(attempt()).isEqualTo(new OfflineTooLong(14));
    }

    @Test
    void anOutageDuringASessionLocksNobodyOutOfTheirOwnWork() {
        signIn.attempt("li.na", right());
        hub = HubPresence.State.NOT_REACHED;
        later(Duration.ofDays(20));
        signIn.lock();
        assertThat(signIn.unlock(right())).isInstanceOf(SignedIn.class);
    }

    @Test
    void aCounterWithoutAHubIsNeverOffline() {
        hub = HubPresence.State.NO_HUB;
        assertThat(attempt()).isInstanceOf(SignedIn.class);
        later(Duration.ofDays(300));
        assertThat(attempt()).isInstanceOf(SignedIn.class);
    }
}
