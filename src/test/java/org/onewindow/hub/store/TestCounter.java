package org.onewindow.hub.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.hub.CounterRegister;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.NoteSigner;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchEntry;

/** A counter's log in memory, with what it needs to speak to the hub. For one thread. */
public final class TestCounter {
    private static final OffsetDateTime MORNING = OffsetDateTime.of(2026, 11, 27, 8, 0, 0, 0, ZoneOffset.ofHours(8));

    private final String number;
    private final NoteSigner signer;
    private final List<BatchEntry> log = new ArrayList<>();
    private String subjectKey = "ab".repeat(32);
    private final List<MerkleFrontier> trees = new ArrayList<>(List.of(MerkleFrontier.EMPTY));

    public TestCounter(String number) {
        this(number, "a".repeat(32));
    }

    /** With the number of a vault. */
    public TestCounter(String number, String vault) {
        this(number, NoteSigner.generate("onewindow/110108/counter-" + number + "/" + vault, new SecureRandom()));
    }

    private TestCounter(String number, NoteSigner signer) {
        this.number = number;
        this.signer = signer;
    }

    /** The same counter as it was when it had so many entries: a clone, or a vault put back from an old copy. */
    public TestCounter copyAt(int size) {
        TestCounter copy = new TestCounter(number, signer);
        log.subList(0, size).forEach(copy::add);
        return copy;
    }

    public String number() {
        return number;
    }

    public String origin() {
        return signer.verifier().name();
    }

    public String checkpointKey() {
        return signer.verifier().text();
    }

    public int size() {
        return log.size();
    }

    public void enrol(CounterRegister register) throws HubUnavailableException {
        register.enrol(number, origin(), signer.verifier().text(), "1f", Instant.parse("2029-11-29T00:00:00Z"), "root");
    }

    /** Whom the entries from now on are about, by the station's keyed hash in hexadecimal digits. */
    public void about(String key) {
        subjectKey = key;
    }

    /** Writes entries that nobody asks anything about. */
    public void write(int count, String what) {
        for (int i = 0; i < count; i++) {
            write(Action.ASKED, Optional.empty(), Map.of("what", what), "private of " + size());
        }
    }

    /** Writes a step of a case. */
    public void step(Action action, CaseNumber caseNumber, long base, Map<String, String> more) {
        Map<String, String> details = new java.util.TreeMap<>(more);
        details.put("base", Long.toString(base));
        details.put("version", Long.toString(base + 1));
        write(action, Optional.of(caseNumber), details, "");
    }

    public void write(Action action, Optional<CaseNumber> caseNumber, Map<String, String> details, String secret) {
        Entry entry = new Entry(
                size(),
                MORNING.plusSeconds(size()),
                number,
                action,
                "li.wei",
                "CLERK",
                secret.isEmpty() ? Optional.empty() : Optional.of(subjectKey),
                secret.isEmpty() ? Optional.empty() : Optional.of("cd".repeat(32)),
                caseNumber.map(any -> "M01"),
                caseNumber,
                secret.isEmpty() ? Optional.empty() : Optional.of("S01.query"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                details);
        add(new BatchEntry(day(), EntryCodec.encode(entry), secret.getBytes(StandardCharsets.UTF_8)));
    }

    /** Settles a flag of a day or signs it off. */
    public void review(Action action, String day) {
        write(action, Optional.empty(), Map.of("day", day), "");
    }

    /** Begins a look-up: whose key ends with {@code subject}, two hexadecimal digits. */
    public void lookUp(String operator, OffsetDateTime at, String subject) {
        Entry entry = new Entry(
                size(),
                at,
                number,
                Action.LOOKUP_STARTED,
                operator,
                "CLERK",
                Optional.of("ab".repeat(31) + subject),
                Optional.of("cd".repeat(32)),
                Optional.of("M01"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
        add(new BatchEntry(at.toLocalDate(), EntryCodec.encode(entry), new byte[0]));
    }

    private void add(BatchEntry entry) {
        log.add(entry);
        trees.add(trees.get(trees.size() - 1).append(MerkleTree.leafHash(entry.entry())));
    }

    public static LocalDate day() {
        return MORNING.toLocalDate();
    }

    public BatchEntry entry(int sequence) {
        return log.get(sequence);
    }

    public Batch batch(int from, int to) {
        return batch(from, to, 0);
    }

    public Batch batch(int from, int to, long knownHub) {
        return new Batch(number, from, log.subList(from, to), note(to), size(), knownHub);
    }

    /** The signed checkpoint at a size. */
    public String note(int size) {
        return signer.sign(new Checkpoint(origin(), size, trees.get(size).root()))
                .encode();
    }

    public Batch rest(int from) {
        return batch(from, size());
    }
}
