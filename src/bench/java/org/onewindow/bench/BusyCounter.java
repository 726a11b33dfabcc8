package org.onewindow.bench;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** A counter that asks and asks; its log as signed batches. */
final class BusyCounter {
    private static final OffsetDateTime MORNING = OffsetDateTime.of(2026, 11, 27, 8, 0, 0, 0, ZoneOffset.ofHours(8));
    private static final byte[] PRIVATE =
            "{\"kind\":\"RESIDENT_ID\",\"number\":\"000000000000000000\",\"salt\":\"%s\",\"v\":1}"
                    .formatted("ef".repeat(32))
                    .getBytes(StandardCharsets.UTF_8);

    private final String number;
    private final NoteSigner signer;
    private MerkleFrontier tree = MerkleFrontier.EMPTY;

    BusyCounter(String number) {
        this.number = number;
        signer = NoteSigner.generate("onewindow/110108/counter-" + number + "/" + "a".repeat(32), new SecureRandom());
    }

    void enrol(CounterRegister register) throws HubUnavailableException {
        register.enrol(
                number,
                signer.verifier().name(),
                signer.verifier().text(),
                "1f",
                Instant.parse("2029-11-29T00:00:00Z"),
                "root");
    }

    /** What it writes next, in so many batches of so many entries. */
    List<Batch> batches(int count, int entries) {
        List<Batch> batches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long first = tree.size();
            List<BatchEntry> batch = new ArrayList<>();
            for (int j = 0; j < entries; j++) {
                BatchEntry entry = entry(tree.size());
                tree = tree.append(MerkleTree.leafHash(entry.entry()));
                batch.add(entry);
            }
            String note = signer.sign(new Checkpoint(signer.verifier().name(), tree.size(), tree.root()))
                    .encode();
            batches.add(new Batch(number, first, batch, note, tree.size(), 0));
        }
        return batches;
    }

    private BatchEntry entry(long sequence) {
        Entry entry = new Entry(
                sequence,
                MORNING.plusSeconds(sequence),
                number,
                Action.ASKED,
                "li.wei",
                "CLERK",
                Optional.of("%064x".formatted(sequence)),
                Optional.of("cd".repeat(32)),
                Optional.of("M01"),
                Optional.of(new CaseNumber("110108-20261127-" + number + "-0001")),
                Optional.of("S01.query"),
                List.of("S01.name", "S01.address"),
                Optional.empty(),
                Optional.of(new UUID(sequence, sequence)),
                Optional.empty(),
                Map.of());
        return new BatchEntry(MORNING.toLocalDate(), EntryCodec.encode(entry), PRIVATE);
    }
}
