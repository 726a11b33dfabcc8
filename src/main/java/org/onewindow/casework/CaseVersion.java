package org.onewindow.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case as one step left it. In the journal it is the details of the step's entry: {@code version}, {@code base}, {@code state}, {@code received}
 * (codes of materials separated by commas), {@code visits} and {@code papers}.
 *
 * @param version counts the steps of a case from 1; 0 is the case as it was opened
 * @param base the version the step stands on; another than the hub's is a conflict
 * @param received codes of the materials taken in on paper, each once, in order
 */
public record CaseVersion(long version, long base, CaseState state, List<String> received, VisitsSaved saved) {
    private static final String VERSION = "version";
    private static final String BASE = "base";
    private static final String STATE = "state";
    private static final String RECEIVED = "received";

    public CaseVersion {
        received = received.stream().distinct().sorted().toList();
        if (version < 0 || base < 0 || (version != 0 && base >= version)) {
            throw new IllegalArgumentException("version " + version + " can't stand on version " + base);
        }
    }

    /** A case as it was opened: nothing received, nobody spared anything. */
    public static final CaseVersion OPENED = new CaseVersion(0, 0, CaseState.OPEN, List.of(), VisitsSaved.NONE);

    /** The next version, which stands on this one. */
    public CaseVersion next(CaseState becomes, List<String> nowReceived, VisitsSaved nowSaved) {
        return new CaseVersion(version + 1, version, becomes, nowReceived, nowSaved);
    }

    /** What an entry's details say of it. */
    public Map<String, String> details() {
        Map<String, String> details = new HashMap<>(Figures.write(saved));
        details.put(VERSION, String.valueOf(version));
        details.put(BASE, String.valueOf(base));
        details.put(STATE, state.name());
        details.put(RECEIVED, String.join(",", received));
        return details;
    }

    /** The version that details tell; empty if they tell none, or none that can be. */
    public static Optional<CaseVersion> read(Map<String, String> details) {
        try {
            String received = details.getOrDefault(RECEIVED, "");
            return Optional.of(new CaseVersion(
                    Long.parseLong(details.getOrDefault(VERSION, "")),
                    Long.parseLong(details.getOrDefault(BASE, "")),
                    CaseState.valueOf(details.getOrDefault(STATE, "")),
                    received.isEmpty() ? List.of() : List.of(received.split(",", -1)),
                    Figures.read(details)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
