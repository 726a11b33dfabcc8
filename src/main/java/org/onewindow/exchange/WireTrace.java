package org.onewindow.exchange;

import org.onewindow.lookup.HashVerdict;

/** What is known about one request on its way; travels with it as its tag. Safe for use by several threads. */
final class WireTrace {
    private final long maxBodyBytes;
    private volatile HashVerdict hash = HashVerdict.ABSENT;

    WireTrace(long maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
    }

    /** The longest answer accepted, after decompression. */
    long maxBodyBytes() {
        return maxBodyBytes;
    }

    HashVerdict hash() {
        return hash;
    }

    void setHash(HashVerdict verdict) {
        hash = verdict;
    }
}
