package org.onewindow.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case as one step left it. In the journal it is the details of the step's entry: {@code version}, {@code base}, {@code baseBy}, {@code state},
 * {@code received} (codes of materials separated by commas), {@code visits} and {@code papers}.
 *
 * @param version counts the steps of a case from 1; 0 is the case as it was opened
 * @param base the version the step stands on; another than the hub's is a conflict
 * @param baseBy the counter that made it, since two counters may each have made a version of that number; empty if it is the step's own
 * @param received codes of the materials taken in on paper, each once, in order
 */
public record CaseVersion(
        long version, long base, Optional<String> baseBy, CaseState state, List<String> received, VisitsSaved saved) {
    private static final String VERSION = "version";
    private static final String BASE = "base";
    private static final String BASE_BY = "baseBy";
    private static final String STATE = "state";
    private static final String RECEIVED = "received";

    public CaseVersion {
        received = received.stream().distinct().sorted().toList();
        if (version < 0 || base < 0 || (version != 0 && base >= version)) {
            throw new IllegalArgumentException("version " + version + " can't stand on version " + base);
        }
    }

    /** A case as it was opened: nothing received, nobody spared anything. */
    public static final CaseVersion OPENED =
            new CaseVersion(0, 0, Optional.empty(), CaseState.OPEN, List.of(), VisitsSaved.NONE);

    /** The next version, which stands on this one; the same counter makes both. */
    public CaseVersion next(CaseState becomes, List<String> nowReceived, VisitsSaved nowSaved) {
        return new CaseVersion(version + 1, version, Optional.empty(), becomes, nowReceived, nowSaved);
    }

    /** The next version, which has the content of {@code chosen} and stands on this one that {@code madeBy} made, a counter. */
    public CaseVersion nextAs(CaseVersion chosen, String madeBy) {
        return new CaseVersion(
                version + 1, version, Optional.of(madeBy), chosen.state(), chosen.received(), chosen.saved());
    }

    /** What an entry's details say of it. */
    public Map<String, String> details() {
        Map<String, String> details = new HashMap<>(Figures.write(saved));
        details.put(VERSION, String.valueOf(version));
        details.put(BASE, String.valueOf(base));
        baseBy.ifPresent(counter -> details.put(BASE_BY, counter));
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
                    Optional.ofNullable(details.get(BASE_BY)),
                    CaseState.valueOf(details.getOrDefault(STATE, "")),
                    received.isEmpty() ? List.of() : List.of(received.split(",", -1)),
                    Figures.read(details)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
