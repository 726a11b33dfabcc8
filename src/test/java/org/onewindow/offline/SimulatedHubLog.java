package org.onewindow.offline;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MemoryHashes;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.NoteSigner;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.journal.proof.TreeHash;
import org.onewindow.journal.proof.TreeProofs;
import org.onewindow.protocol.BatchEntry;
import org.onewindow.protocol.FeedEntry;
import org.onewindow.protocol.FeedPage;

/** The simulated hub's own log: what it took in, and which of it it refuses. Each age of it, from one copy put back to the next, says something else. */
final class SimulatedHubLog {
    static final String ORIGIN = "onewindow/110108/hub";
    /** Not a signature of what it stands under: signing and verifying take longer than all the rest of a run. */
    private static final SignedNote ANY =
            NoteSigner.generate(ORIGIN, new SecureRandom()).sign("anything\n");

    /** Few, so that what the hub has to say often comes in several pages. */
    private static final int IN_A_PAGE = 2;

    private static final Pattern ITEM = Pattern.compile("\"item\":\"i(\\d+)\"");
    private static final int REFUSED_EVERY = 4;

    private record Row(TreeHash leaf, Optional<Refusal> said) {}

    /**
     * What the log says against an entry.
     *
     * @param sequence of the counter's entry
     */
    record Refusal(FeedEntry entry, long sequence) {}

    private final List<Row> rows;
    private final int age;
    private Optional<String> signed = Optional.empty();

    SimulatedHubLog() {
        this(List.of(), 0);
    }

    private SimulatedHubLog(List<Row> rows, int age) {
        this.rows = new ArrayList<>(rows);
        this.age = age;
    }

    /** The same as it is now, in an age that comes after {@code newest}. */
    SimulatedHubLog copied(int newest) {
        return new SimulatedHubLog(rows, newest + 1);
    }

    int age() {
        return age;
    }

    /** Writes down that entries were taken in, the first of them at {@code first} of the counter's log, and what is refused of them. */
    void took(long first, List<BatchEntry> entries) {
        add("age " + age + " up to " + (first + entries.size()), Optional.empty());
        for (int i = 0; i < entries.size(); i++) {
            Matcher item = ITEM.matcher(new String(entries.get(i).entry(), StandardCharsets.UTF_8));
            if (item.find() && Integer.parseInt(item.group(1)) % REFUSED_EVERY == 0) {
                String refusal = refusal(rows.size(), first + i);
                add(refusal, Optional.of(new Refusal(new FeedEntry(rows.size(), refusal), first + i)));
            }
        }
    }

    /** The same for other counters' batches, of which this one hears nothing. */
    void tookFromOthers(int batches) {
        for (int i = 0; i < batches; i++) {
            add("age " + age + ", another counter's, at " + rows.size(), Optional.empty());
        }
    }

    private void add(String text, Optional<Refusal> said) {
        rows.add(new Row(MerkleTree.leafHash(text.getBytes(StandardCharsets.UTF_8)), said));
        signed = Optional.empty();
    }

    private String refusal(long hubSequence, long sequence) {
        Entry entry = new Entry(
                hubSequence,
                OffsetDateTime.parse("2026-11-27T08:00:00+08:00").plusSeconds(age),
                "00",
                Action.CASE_REFUSED,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(
                        "case",
                        "110108-20261127-03-" + (100_000 + sequence),
                        "counter",
                        SimulatedDisk.COUNTER,
                        "sequence",
                        Long.toString(sequence),
                        "reason",
                        "closed"));
        return new String(EntryCodec.encode(entry), StandardCharsets.UTF_8);
    }

    /** All that the log says against the counter's entries. */
    List<Refusal> said() {
        return rows.stream().flatMap(row -> row.said().stream()).toList();
    }

    FeedPage page(long from) {
        List<FeedEntry> entries = said().stream()
                .map(Refusal::entry)
                .filter(entry -> entry.sequence() >= from)
                .limit(IN_A_PAGE)
                .toList();
        boolean more = entries.size() == IN_A_PAGE;
        long next = more ? entries.get(IN_A_PAGE - 1).sequence() + 1 : Math.max(from, rows.size());
        return new FeedPage(entries, next, more, checkpoint());
    }

    String checkpoint() {
        if (signed.isEmpty()) {
            signed = Optional.of(new SignedNote(
                            new Checkpoint(ORIGIN, rows.size(), tree().root(rows.size())).text(), ANY.signatures())
                    .encode());
        }
        return signed.get();
    }

    List<String> consistency(long known) {
        return known == 0 || known >= rows.size()
                ? List.of()
                : tree().consistency(known, rows.size()).hashes().stream()
                        .map(TreeHash::base64)
                        .toList();
    }

    private TreeProofs tree() {
        MemoryHashes hashes = new MemoryHashes();
        rows.forEach(row -> hashes.append(row.leaf()));
        return new TreeProofs(hashes);
    }
}
