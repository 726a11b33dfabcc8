package org.onewindow.hub.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.ReceiptSearch;
import org.onewindow.journal.Action;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.journal.proof.TlogProof;
import org.onewindow.protocol.EntryPlace;
import org.onewindow.protocol.PlacedReceipt;
import org.onewindow.protocol.ProtocolLimits;
import org.onewindow.protocol.ReceiptsPage;
import org.onewindow.protocol.ReceiptsQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receipts of uses, out of the counters' entries, what is kept of their trees, and the newest checkpoint that each counter has signed. */
final class StoredReceipts implements ReceiptSearch {
    private static final Logger LOG = LoggerFactory.getLogger(StoredReceipts.class);
    private static final String USES_AT = "SELECT sequence, entry FROM counter_entry WHERE log_id = :log"
            + " AND sequence IN (<sequences>) AND subject_key IN (<keys>) AND action IN (<uses>)";

    private final Database database;
    private final SubjectKeys subjects;
    private final MissingHashes missing;

    StoredReceipts(Database database, SubjectKeys subjects, MissingHashes missing) {
        this.database = database;
        this.subjects = subjects;
        this.missing = missing;
    }

    /**
     * What one reading found.
     *
     * @param unready logs of which hashes have to be made first
     */
    private record Found(Map<EntryPlace, String> receipts, List<CounterLog> unready) {}

    @Override
    public ReceiptsPage of(ReceiptsQuery query) throws HubUnavailableException {
        Found found = database.read(handle -> find(handle, query));
        boolean made = false;
        for (CounterLog log : found.unready()) {
            made |= missing.make(log);
        }
        Map<EntryPlace, String> receipts =
                made ? database.read(handle -> find(handle, query)).receipts() : found.receipts();
        return page(query.places(), receipts);
    }

    private static ReceiptsPage page(List<EntryPlace> places, Map<EntryPlace, String> receipts) {
        List<PlacedReceipt> listed = new ArrayList<>();
        int answered = 0;
        int bytes = 0;
        for (EntryPlace place : places) {
            String receipt = receipts.getOrDefault(place, "");
            bytes += receipt.length();
            if (bytes > ProtocolLimits.MOST_BATCH_BYTES) {
                break;
            }
            answered++;
            if (!receipt.isEmpty()) {
                listed.add(new PlacedReceipt(place, receipt));
            }
        }
        return new ReceiptsPage(listed, answered);
    }

    private Found find(Handle handle, ReceiptsQuery query) {
        Map<String, List<Long>> asked = query.places().stream()
                .collect(Collectors.groupingBy(
                        EntryPlace::origin, Collectors.mapping(EntryPlace::index, Collectors.toList())));
        Found found = new Found(new HashMap<>(), new ArrayList<>());
        for (CounterLog log : CounterLogs.of(handle, asked.keySet())) {
            Map<Long, byte[]> uses =
                    uses(handle, log, asked.getOrDefault(log.origin(), List.of()), subjects.all(query.userCode()));
            if (uses.isEmpty()) {
                continue;
            }
            Optional<CounterTree> tree = CounterTree.of(handle, log, uses.keySet());
            if (tree.isPresent()) {
                found.receipts().putAll(receipts(log, uses, tree.get()));
            } else {
                found.unready().add(log);
            }
        }
        return found;
    }

    private static Map<Long, byte[]> uses(Handle handle, CounterLog log, List<Long> sequences, List<byte[]> keys) {
        return handle
                .createQuery(USES_AT)
                .bind("log", log.id())
                .bindList("sequences", sequences)
                .bindList("keys", keys)
                .bindList("uses", StoredUsage.USES.stream().map(Action::name).toList())
                .map((row, context) -> Map.entry(row.getLong("sequence"), row.getBytes("entry")))
                .list()
                .stream()
                .filter(row -> row.getKey() < log.size())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What is damaged proves nothing, and is not given out as if it did. */
    private static Map<EntryPlace, String> receipts(CounterLog log, Map<Long, byte[]> uses, CounterTree tree) {
        SignedNote note;
        NoteVerifier key;
        try {
            note = SignedNote.parse(log.note());
            key = NoteVerifier.parse(log.checkpointKey());
        } catch (MalformedProofException e) {
            LOG.error("the checkpoint of counter {} is damaged; see what 'hub fsck' says", log.counter(), e);
            return Map.of();
        }
        Map<EntryPlace, String> receipts = new HashMap<>();
        uses.forEach((sequence, entry) -> {
            TlogProof proof = TlogProof.of(entry, tree.inclusion(sequence), note);
            if (proof.verified(key).isPresent()) {
                receipts.put(new EntryPlace(log.origin(), sequence), proof.text());
            } else {
                LOG.error("entry {} of counter {} can't be proved; see what 'hub fsck' says", sequence, log.counter());
            }
        });
        return receipts;
    }
}
