package org.onewindow.vault;

/**
 * How segments are written.
 *
 * @param segmentBytes a segment that would grow past this is followed by a new one
 * @param opener opens segment files for appending
 * @param steps hears how far a change of the vault's key has got
 * @param viewFileSystem how the view's database reaches its file: {@code file:} but for tests
 */
record VaultLimits(long segmentBytes, JournalFile.Opener opener, KeyRotation.Steps steps, String viewFileSystem) {

    VaultLimits(long segmentBytes, JournalFile.Opener opener) {
        this(segmentBytes, opener, step -> {}, "file:");
    }

    VaultLimits(long segmentBytes, JournalFile.Opener opener, KeyRotation.Steps steps) {
        this(segmentBytes, opener, steps, "file:");
    }

    static VaultLimits standard() {
        return new VaultLimits(8L * 1024 * 1024, JournalFile::open);
    }
}
