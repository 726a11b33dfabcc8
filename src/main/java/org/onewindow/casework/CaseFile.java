package org.onewindow.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.onewindow.journal.CaseNumber;

/**
 * A case of this counter. Immutable.
 *
 * @param subjectKey the journal's key of its subject
 * @param matter the matter's code
 * @param day the day it was opened; it does not outlive it
 * @param version the case as its last step left it
 * @param sequence the journal's entry that says so; empty for a case opened since the program started, before its first step
 * @param settled the journal's entry by which a clerk last chose between two versions; what the hub had against the entries before is over
 * @param received codes of the materials taken in on paper up to now; the next step journals them
 * @param saved what the citizen was spared, by the last look-up that ended whole, or by one after it that found more before it was cancelled
 * @param closed whether nothing more is done in it
 */
public record CaseFile(
        CaseNumber number,
        String subjectKey,
        String matter,
        LocalDate day,
        CaseVersion version,
        OptionalLong sequence,
        OptionalLong settled,
        List<String> received,
        VisitsSaved saved,
        boolean closed) {

    public CaseFile {
        received = List.copyOf(received);
    }

    /** A case just opened. */
    static CaseFile opened(CaseNumber number, String subjectKey, String matter, LocalDate day, OptionalLong sequence) {
        return new CaseFile(
                number,
                subjectKey,
                matter,
                day,
                CaseVersion.OPENED,
                sequence,
                OptionalLong.empty(),
                List.of(),
                VisitsSaved.NONE,
                false);
    }

    /** How far it has got. */
    public CaseState state() {
        return closed && version.state().undecided() ? CaseState.CLOSED : version.state();
    }

    CaseFile with(VisitsSaved figures) {
        return new CaseFile(number, subjectKey, matter, day, version, sequence, settled, received, figures, closed);
    }

    /**
     * The same after the step that an entry of the journal says.
     *
     * @param settles whether it is a clerk's choice between two versions
     */
    CaseFile with(CaseVersion next, long entry, boolean settles) {
        OptionalLong at = OptionalLong.of(entry);
        return new CaseFile(
                number,
                subjectKey,
                matter,
                day,
                next,
                at,
                settles ? at : settled,
                next.received(),
                next.saved(),
                closed);
    }

    /** The same with a paper taken in, or given back. */
    CaseFile with(String material, boolean taken) {
        Stream<String> others = received.stream().filter(other -> !other.equals(material));
        List<String> now = (taken ? Stream.concat(others, Stream.of(material)) : others)
                .sorted()
                .toList();
        return new CaseFile(number, subjectKey, matter, day, version, sequence, settled, now, saved, closed);
    }

    CaseFile asClosed() {
        return new CaseFile(number, subjectKey, matter, day, version, sequence, settled, received, saved, true);
    }
}
