package org.onewindow.vault;

import java.io.IOException;
import java.util.List;

/** The parts of an open vault. */
record VaultParts(
        VaultLock lock,
        SlotsFile slotsFile,
        Keyring keyring,
        SegmentAppender appender,
        SegmentStore store,
        VaultCredentials credentials,
        VaultOperators operators,
        VaultRecovery recovery,
        CheckAfterOpening check,
        VaultProofs proofs,
        ViewDoor viewDoor,
        RoomProbe room,
        MarkedSegments marked,
        WitnessFile witness,
        VaultDays days)
        implements AutoCloseable {

    VaultStatus status() {
        List<Segment> segments = appender.segments();
        return new VaultStatus(
                store.counter(),
                store.nextSequence(),
                segments.size(),
                segments.stream().mapToLong(Segment::length).sum(),
                slotsFile.slots().slots().stream().map(Slot::name).toList(),
                keyring.isOpen());
    }

    @Override
    public void close() throws IOException {
        try (proofs) {
            proofs.signWhatIsNew();
            credentials.close();
            viewDoor.close();
            check.close();
            appender.close();
        } finally {
            lock.close();
        }
    }
}
