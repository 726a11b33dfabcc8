package org.onewindow.app.window;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.onewindow.app.station.Station;
import org.onewindow.casework.CaseOfToday;
import org.onewindow.journal.DamagedJournalException;
import org.onewindow.journal.PrivateSubject;
import org.onewindow.subject.NumberCheck;
import org.onewindow.subject.SubjectNumber;

/** Whom a case concerns, masked: from memory, or from the journal for a case that was opened before the program started. May read the disk. */
final class CaseSubjects implements Function<CaseOfToday, Optional<String>> {
    private final Station station;

    CaseSubjects(Station station) {
        this.station = station;
    }

    @Override
    public Optional<String> apply(CaseOfToday one) {
        return one.opening().subject().or(() -> kept(one.opening().sequence())).map(station.numberMask()::of);
    }

    private Optional<SubjectNumber> kept(OptionalLong sequence) {
        if (sequence.isEmpty()) {
            return Optional.empty();
        }
        try {
            return station.journalReader().subjectOf(sequence.getAsLong()).flatMap(this::read);
        } catch (DamagedJournalException e) {
            // The list of cases is no place to stop for it: opening the journal and its audit say so.
            return Optional.empty();
        }
    }

    private Optional<SubjectNumber> read(PrivateSubject kept) {
        return station.numbers()
                .readAs(kept.kind(), kept.number(), LocalDate.now(station.clock()))
                .map(NumberCheck.Valid::number);
    }
}
