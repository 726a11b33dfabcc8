package org.onewindow.hubclient;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.onewindow.access.Credentials;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hub.server.HubAdministration;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.LogProofs;
import org.onewindow.journal.MalformedEntryException;
import org.onewindow.journal.StationJournal;
import org.onewindow.journal.StoredJournalReader;
import org.onewindow.journal.SubjectHash;
import org.onewindow.offline.HubReply;
import org.onewindow.offline.Outbox;
import org.onewindow.offline.SyncMemory;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchEntry;
import org.onewindow.review.LogNames;
import org.onewindow.review.LogView;
import org.onewindow.vault.PasswordStrength;
import org.onewindow.vault.Vault;
import org.onewindow.vault.VaultOpening;
import org.onewindow.vault.view.ViewProgress;

/** A real vault as a counter works on it: entries are journalled, and read for the hub with the checkpoint over them. */
final class VaultLog implements Draining.Log, AutoCloseable {
    static final String COUNTER = "07";
    static final Operator CLERK = new Operator("li.na", "李娜", Role.CLERK);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String PASSWORD = "Keeps-7-keys";

    private final Path folder;
    private final Vault vault;
    private final LogProofs proofs;
    private final StationJournal journal;

    private final String counter;
    private final Clock clock;

    private VaultLog(Path folder, VaultOpening opening, String counter, Clock clock) {
        this.folder = folder;
        this.counter = counter;
        this.clock = clock;
        if (!(opening instanceof VaultOpening.Opened opened)) {
            throw new IllegalStateException(opening.toString());
        }
        vault = opened.vault();
        proofs = vault.logProofs(TestHub.DIVISION);
        if (!(vault.credentials().open(CLERK.name(), PASSWORD.toCharArray()) instanceof Credentials.Check.Right)) {
            throw new IllegalStateException("the vault does not open");
        }
        // The first signature makes the key.
        proofs.checkpoint(0);
        journal = new StationJournal(vault.journalStore(), vault.subjectHash(), clock);
    }

    static VaultLog create(Path folder) {
        return create(folder, COUNTER);
    }

    static VaultLog create(Path folder, String counter) {
        return create(folder, counter, Clock.system(ZONE));
    }

    static VaultLog create(Path folder, String counter, Clock clock) {
        return new VaultLog(
                folder,
                Vault.create(folder, counter, PasswordStrength.TRAINING, CLERK, PASSWORD.toCharArray()),
                counter,
                clock);
    }

    static VaultLog open(Path folder) {
        return open(folder, COUNTER);
    }

    static VaultLog open(Path folder, String counter) {
        return new VaultLog(folder, Vault.open(folder, PasswordStrength.TRAINING), counter, Clock.system(ZONE));
    }

    /** Journals a piece of work; its sequence when that is durable. */
    long work(String what) throws JournalUnavailableException {
        return work(what, journal);
    }

    /** The same through a journal that wakes somebody. */
    static long work(String what, Journal journal) throws JournalUnavailableException {
        return journal.record(EntryDraft.of(
                                Action.CASE_OPENED, CLERK.name(), CLERK.role().name())
                        .withOutcome("work")
                        .withDetails(Map.of("what", what)))
                .sequence();
    }

    String counter() {
        return counter;
    }

    StationJournal journal() {
        return journal;
    }

    StoredJournalReader reader() {
        return new StoredJournalReader(vault.journalStore(), clock);
    }

    SubjectHash subjects() {
        return vault.subjectHash();
    }

    /** What the program remembers of its hub beside this vault. */
    SyncMemory memory() {
        return Vault.syncMemoryIn(folder);
    }

    /** The view beside the journal, open from the first call on. */
    LogView view() {
        return vault.view(clock, ViewProgress.NONE).logView(LogNames.NONE);
    }

    LogProofs proofs() {
        return proofs;
    }

    Outbox outbox() {
        return new Outbox(vault.journalStore(), proofs);
    }

    /** Enrols at a hub: subjects have the station's key from then on. */
    HubIdentity enrol(TestHub hub) throws Exception {
        HubAdministration.Offer offer = hub.administration().enrol(counter);
        Enrolling.Outcome.Joined joined =
                (Enrolling.Outcome.Joined) Enrolling.at(hub.url(), offer.fingerprint(), HubTimes.STANDARD)
                        .join(offer.code(), counter, vaultNumber(), checkpointKey());
        if (!vault.stationKey().take(joined.answer().subjectKey())) {
            throw new IllegalStateException("the station's key was not taken");
        }
        return joined.identity();
    }

    /** Brings everything that the hub does not have. */
    void bring(HubClient client, long from) throws Exception {
        for (long at = from; at < size(); at += 1000) {
            if (!(client.send(batch(at, Math.min(size(), at + 1000))).get() instanceof HubReply.Taken)) {
                throw new IllegalStateException("the hub did not take it");
            }
        }
    }

    String checkpointKey() {
        return proofs.key().orElseThrow().text();
    }

    String vaultNumber() {
        String origin = proofs.key().orElseThrow().name();
        return origin.substring(origin.lastIndexOf('/') + 1);
    }

    /** What each entry says was worked on; empty for the others. */
    List<String> all() {
        try (Stream<byte[]> entries = vault.journalStore().entriesFrom(0)) {
            return entries.map(bytes -> decoded(bytes).details().getOrDefault("what", ""))
                    .toList();
        }
    }

    @Override
    public long size() {
        return Math.min(vault.journalStore().nextSequence(), proofs.size());
    }

    @Override
    public Batch batch(long from, long to) {
        List<BatchEntry> entries = new ArrayList<>();
        try (Stream<byte[]> stored = vault.journalStore().entriesFrom(from)) {
            stored.limit(to - from)
                    .forEach(bytes -> entries.add(new BatchEntry(
                            decoded(bytes).time().toLocalDate(),
                            bytes,
                            vault.journalStore()
                                    .privatePart(from + entries.size())
                                    .orElse(new byte[0]))));
        }
        String note = proofs.checkpoint(from + entries.size()).orElseThrow().encode();
        return new Batch(counter, from, entries, note, size(), 0);
    }

    private static Entry decoded(byte[] bytes) {
        try {
            return EntryCodec.decode(bytes);
        } catch (MalformedEntryException e) {
            throw new IllegalStateException(new String(bytes, StandardCharsets.UTF_8), e);
        }
    }

    @Override
    public void close() throws Exception {
        journal.close();
        vault.close();
    }
}
