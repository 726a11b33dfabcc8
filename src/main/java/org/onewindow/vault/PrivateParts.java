package org.onewindow.vault;

import java.io.IOException;
import java.util.Optional;
import org.onewindow.journal.JournalRecord;
import org.onewindow.journal.proof.MerkleTree;

/**
 * Seals and opens the private parts of records. While the key is open every record is sealed, if only over nothing: so each is authenticated, and
 * through the chain all before it.
 */
final class PrivateParts {
    private final VaultIdentity vault;
    private final Sealing sealing;
    private final DayKeys days;

    PrivateParts(VaultIdentity vault, Sealing sealing, DayKeys days) {
        this.vault = vault;
        this.sealing = sealing;
        this.days = days;
    }

    /**
     * @return nothing for a record without private part while the key is closed
     * @throws IOException if the day's key can't be had, or there is something to seal and the key is closed
     */
    byte[] seal(JournalRecord record, RecordHash before) throws IOException {
        Optional<DaySeal> key = days.forWriting(record.day());
        if (key.isEmpty()) {
            if (record.privatePart().length > 0) {
                throw new IOException("there is no key for the day: nobody has signed in, or it was destroyed");
            }
            return new byte[0];
        }
        byte[] associated = RecordFrame.associated(vault, record.sequence(), record.day(), before, record.leaf());
        return key.get().seal(associated, record.privatePart());
    }

    /** What a sealed record holds. */
    Opening open(RecordFrame frame) throws IOException {
        byte[] sealed = frame.sealed();
        Optional<byte[]> key = days.forReading(frame.day());
        if (sealed.length == 0 || key.isEmpty()) {
            return new Opening(Optional.empty(), true);
        }
        byte[] associated = RecordFrame.associated(
                vault, frame.sequence(), frame.day(), frame.before(), MerkleTree.leafHash(frame.entry()));
        Optional<byte[]> plain = sealing.open(key.get(), associated, sealed)
                .or(() -> sealing.open(key.get(), frame.associatedBefore(vault), sealed));
        return new Opening(plain.filter(bytes -> bytes.length > 0), plain.isPresent());
    }

    /**
     * What came of opening a record.
     *
     * @param plain the private part, if there is one and its key is to be had
     * @param authentic false if the record fails its authentication
     */
    record Opening(Optional<byte[]> plain, boolean authentic) {}
}
