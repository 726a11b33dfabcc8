package org.onewindow.vault;

/**
 * How segments are written.
 *
 * @param segmentBytes a segment that would grow past this is followed by a new one
 * @param opener opens segment files for appending
 */
record VaultLimits(long segmentBytes, JournalFile.Opener opener) {

    static VaultLimits standard() {
        return new VaultLimits(8L * 1024 * 1024, JournalFile::open);
    }
}
