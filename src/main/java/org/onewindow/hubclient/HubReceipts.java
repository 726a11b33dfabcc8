package org.onewindow.hubclient;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.onewindow.access.Operator;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.MalformedEntryException;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.InclusionProof;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.TlogProof;
import org.onewindow.offline.HubReply;
import org.onewindow.protocol.EntryPlace;
import org.onewindow.protocol.PlacedReceipt;
import org.onewindow.protocol.ProtocolLimits;
import org.onewindow.protocol.ReceiptsPage;
import org.onewindow.protocol.ReceiptsQuery;
import org.onewindow.review.usage.Usage;
import org.onewindow.subject.SubjectNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the hub for the receipts of looks that stand in other counters' logs. Only a receipt that proves the very look it was asked for is taken: the entry
 * in it, its place, its log and the way to the checkpoint's root are compared here. The signature is not: its key is the other counter's, and the hub has
 * checked it. For one question.
 */
final class HubReceipts {
    private static final Logger LOG = LoggerFactory.getLogger(HubReceipts.class);

    private final PeopleLink link;
    private final Duration patience;

    /** At most {@code patience} for all of it. */
    HubReceipts(PeopleLink link, Duration patience) {
        this.link = link;
        this.patience = patience;
    }

    /** The same looks, with the receipts that the hub gives in time; without any from a hub that is too old to. */
    List<Usage> proven(SubjectNumber subject, List<Usage> listed, Operator asker) {
        List<EntryPlace> places = listed.stream()
                .flatMap(usage -> place(usage).stream())
                .distinct()
                .toList();
        Map<EntryPlace, String> receipts = places.isEmpty() ? Map.of() : receipts(subject, places, asker);
        return listed.stream()
                .map(usage -> place(usage)
                        .flatMap(at -> Optional.ofNullable(receipts.get(at)).filter(given -> proves(given, usage, at)))
                        .map(usage::with)
                        .orElse(usage))
                .toList();
    }

    private static Optional<EntryPlace> place(Usage usage) {
        return usage.sequence().isPresent()
                ? usage.elsewhere()
                        .map(origin -> new EntryPlace(origin, usage.sequence().getAsLong()))
                : Optional.empty();
    }

    private Map<EntryPlace, String> receipts(SubjectNumber subject, List<EntryPlace> places, Operator asker) {
        Map<EntryPlace, String> receipts = new HashMap<>();
        long end = System.nanoTime() + patience.toNanos();
        int asked = 0;
        try {
            while (asked < places.size()) {
                int until = Math.min(places.size(), asked + ProtocolLimits.MOST_RECEIPTS);
                HubReply<ReceiptsPage> reply = link.receipts(
                                new ReceiptsQuery(subject.value(), places.subList(asked, until)), asker)
                        .get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (!(reply instanceof HubReply.Taken<ReceiptsPage> taken)) {
                    LOG.info("the hub gives no receipts: {}", reply.getClass().getSimpleName());
                    return receipts;
                }
                for (PlacedReceipt given : taken.body().receipts()) {
                    receipts.put(given.place(), given.receipt());
                }
                asked += taken.body().answered();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.info("the hub gives no receipts: {}", e.getClass().getSimpleName());
        }
        return receipts;
    }

    private static boolean proves(String receipt, Usage look, EntryPlace place) {
        try {
            TlogProof proof = TlogProof.parse(receipt);
            Checkpoint checkpoint = Checkpoint.parse(proof.checkpoint().text());
            InclusionProof inclusion = new InclusionProof(proof.index(), checkpoint.size(), proof.hashes());
            boolean holds = proof.index() == place.index()
                    && checkpoint.origin().equals(place.origin())
                    && inclusion.verifies(MerkleTree.leafHash(proof.extra()), checkpoint.root())
                    && isOf(EntryCodec.decode(proof.extra()), look, place);
            if (!holds) {
                LOG.warn("the hub gives a receipt that does not prove entry {} of {}", place.index(), place.origin());
            }
            return holds;
        } catch (MalformedProofException | MalformedEntryException e) {
            LOG.warn("the hub gives something that is no receipt of entry {} of {}", place.index(), place.origin());
            return false;
        }
    }

    private static boolean isOf(Entry entry, Usage look, EntryPlace place) {
        return entry.sequence() == place.index()
                && entry.counter().equals(look.counter())
                // findUsage's form has no room for nobody: the station's name stands there then
                && (entry.operator().isEmpty() || entry.operator().equals(look.operator()))
                && entry.action() == look.action()
                && entry.time().toInstant().equals(look.time().toInstant())
                && entry.matter().equals(look.matter())
                && entry.items().equals(look.items());
    }
}
