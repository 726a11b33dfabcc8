package org.onewindow.hub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.onewindow.hub.BatchOutcome;
import org.onewindow.hub.HubKeys;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchRefusal;
import org.onewindow.protocol.BatchTaken;
import org.onewindow.protocol.DayEntry;

/** A hub with one counter enrolled, on the store that a subclass brings, and what its tests ask it. */
abstract class OneCounterAtAHub {
    static final CaseNumber CASE = new CaseNumber("110108-20261127-03-0001");
    static final HubKeys KEYS = HubKeys.generate("onewindow/110108/hub", new SecureRandom());

    final TestClock clock = new TestClock(Instant.parse("2026-11-27T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    final HubStation station = new HubStation("Haidian", clock, matter -> matter.startsWith("M"));
    final TestCounter counter = new TestCounter("03");
    StoreSettings settings;
    HubStore hub;

    /** An empty database for one test. */
    abstract StoreSettings freshStore() throws Exception;

    @BeforeEach
    void open() throws Exception {
        settings = freshStore();
        hub = HubStore.create(settings, KEYS, station);
        counter.enrol(hub.counters());
    }

    @AfterEach
    void close() {
        hub.close();
    }

    BatchTaken taken(Batch batch) throws HubUnavailableException {
        BatchOutcome outcome = hub.intake().take(batch);
        assertThat(outcome).isInstanceOf(BatchOutcome.Taken.class);
        return ((BatchOutcome.Taken) outcome).answer();
    }

    BatchRefusal refusal(Batch batch) throws HubUnavailableException {
        BatchOutcome outcome = hub.intake().take(batch);
        assertThat(outcome).isInstanceOf(BatchOutcome.Refused.class);
        return ((BatchOutcome.Refused) outcome).refusal();
    }

    static Checkpoint checkpoint(String note) throws MalformedProofException {
        return Checkpoint.signedIn(SignedNote.parse(note), KEYS.signer().verifier())
                .orElseThrow();
    }

    List<DayEntry> day(boolean withPrivateParts) throws HubUnavailableException {
        return hub.dayEntries()
                .page(TestCounter.day(), Optional.empty(), 1000, withPrivateParts)
                .entries();
    }

    List<String> entries() throws HubUnavailableException {
        return day(false).stream()
                .map(entry -> new String(entry.content().entry(), StandardCharsets.UTF_8))
                .toList();
    }

    static List<String> sent(TestCounter counter) {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < counter.size(); i++) {
            sent.add(new String(counter.entry(i).entry(), StandardCharsets.UTF_8));
        }
        return sent;
    }

    void sql(String statement) throws HubUnavailableException {
        try (Database database = openAgain()) {
            database.write(handle -> handle.createUpdate(statement).execute());
        }
    }

    Database openAgain() {
        return new Database(new StoreSettings(settings.url(), settings.user(), settings.password(), 2));
    }
}
