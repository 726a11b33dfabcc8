package org.onewindow.vault;

import java.time.Duration;

/**
 * How segments are written and checked.
 *
 * @param segmentBytes a segment that would grow past this is followed by a new one
 * @param opener opens segment files for appending
 * @param steps hears how far a change of the vault's key has got
 * @param viewFileSystem how the view's database reaches its file: {@code file:} but for tests
 * @param checkAfter how long after opening what was taken by its mark is read
 */
record VaultLimits(
        long segmentBytes,
        JournalFile.Opener opener,
        KeyRotation.Steps steps,
        String viewFileSystem,
        Duration checkAfter) {
    /** Signing in and the view's opening have the processors for themselves. */
    private static final Duration AFTER_THE_START = Duration.ofSeconds(20);

    VaultLimits(long segmentBytes, JournalFile.Opener opener) {
        this(segmentBytes, opener, step -> {}, "file:", AFTER_THE_START);
    }

    VaultLimits(long segmentBytes, JournalFile.Opener opener, KeyRotation.Steps steps) {
        this(segmentBytes, opener, steps, "file:", AFTER_THE_START);
    }

    static VaultLimits standard() {
        return new VaultLimits(8L * 1024 * 1024, JournalFile::open);
    }
}
