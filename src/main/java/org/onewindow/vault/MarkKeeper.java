package org.onewindow.vault;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the mark over the closed segments to the disk when more of them are closed, and somebody is signed in. Safe for use by several threads. */
final class MarkKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(MarkKeeper.class);

    private final MarkFile file;
    private final SegmentAppender appender;
    private final MarkedSegments marked;
    private final CheckpointSigner signer;
    private final SlotsFile slots;
    private final LoggedRevision logged;
    private int kept;

    /** @param kept over how many segments the mark on the disk is; 0 for none */
    MarkKeeper(
            MarkFile file,
            SegmentAppender appender,
            MarkedSegments marked,
            CheckpointSigner signer,
            SlotsFile slots,
            LoggedRevision logged,
            int kept) {
        this.file = file;
        this.appender = appender;
        this.marked = marked;
        this.signer = signer;
        this.slots = slots;
        this.logged = logged;
        this.kept = kept;
    }

    /** Keeps a mark over what is closed by now, if that is more than before. A failure is for the next time: it only makes an opening slower. */
    synchronized void keep(SureProofs proofs, long treeSize) {
        List<Segment> segments = appender.segments();
        List<Segment> closed = segments.subList(0, segments.size() - 1);
        if (closed.size() <= kept
                || closed.get(closed.size() - 1).next() > treeSize
                || marked.damage().isPresent()) {
            return;
        }
        try {
            long next = closed.get(closed.size() - 1).next();
            if (next > 0 && file.write(SegmentMark.over(closed, proofs.frontier(next), revision()), signer)) {
                kept = closed.size();
            }
        } catch (IOException e) {
            LOG.warn("the mark over the closed segments could not be kept", e);
        }
    }

    /** What is durable in the slots file is at least what any entry of this run says; while an older file is being accepted the log says more. */
    private long revision() {
        return Math.max(slots.slots().revision(), logged.highest());
    }
}
