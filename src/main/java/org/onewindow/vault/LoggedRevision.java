package org.onewindow.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.onewindow.access.KeyRevision;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.MalformedEntryException;

/**
 * The highest revision of the slots that the log speaks of. A slots file of a smaller one was put back. Never too high: a slots file is durable before an
 * entry or a mark speaks of it. Safe for use by several threads.
 */
final class LoggedRevision {
    /** Canonical entries begin with their action, so that the others need no decoding. */
    private static final List<byte[]> BEGINNINGS = List.of(
            "{\"action\":\"SIGN_IN\",".getBytes(StandardCharsets.US_ASCII),
            "{\"action\":\"CONFIGURATION_CHANGED\",".getBytes(StandardCharsets.US_ASCII));

    private long highest;

    /** What a mark says of the entries it covers. */
    LoggedRevision(OptionalLong marked) {
        highest = marked.orElse(0);
    }

    /** An entry of the log. One that can't be understood says nothing here: others look after that. */
    synchronized void saw(byte[] entry) {
        if (BEGINNINGS.stream().anyMatch(beginning -> beginsWith(entry, beginning))) {
            try {
                KeyRevision.of(EntryCodec.decode(entry))
                        .ifPresent(revision -> highest = Math.max(highest, revision.number()));
            } catch (MalformedEntryException e) {
                // A newer version's, perhaps.
            }
        }
    }

    private static boolean beginsWith(byte[] entry, byte[] beginning) {
        return entry.length >= beginning.length
                && Arrays.equals(entry, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** 0 if the log doesn't speak of any. */
    synchronized long highest() {
        return highest;
    }
}
