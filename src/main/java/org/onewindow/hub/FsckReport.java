package org.onewindow.hub;

import java.util.List;

/**
 * What checking the whole store found.
 *
 * @param counters logs of counters that were checked
 * @param entries entries that were hashed, the hub's too
 * @param findings damage; none means that every log is the one that was signed
 */
public record FsckReport(int counters, long entries, List<FsckFinding> findings) {

    public FsckReport {
        findings = List.copyOf(findings);
    }

    /** Whether nothing was found. */
    public boolean isSound() {
        return findings.isEmpty();
    }
}
