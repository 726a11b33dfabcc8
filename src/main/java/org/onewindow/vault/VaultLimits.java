package org.onewindow.vault;

/**
 * How segments are written.
 *
 * @param segmentBytes a segment that would grow past this is followed by a new one
 * @param opener opens segment files for appending
 * @param steps hears how far a change of the vault's key has got
 */
record VaultLimits(long segmentBytes, JournalFile.Opener opener, KeyRotation.Steps steps) {

    VaultLimits(long segmentBytes, JournalFile.Opener opener) {
        this(segmentBytes, opener, step -> {});
    }

    static VaultLimits standard() {
        return new VaultLimits(8L * 1024 * 1024, JournalFile::open);
    }
}
