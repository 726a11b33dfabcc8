package org.onewindow.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onewindow.catalogue.Matter;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.SubjectHash;
import org.onewindow.subject.SubjectNumber;

/**
 * The open cases of this counter: one for each subject and matter a day, restored from the journal when the program starts. What is open is what
 * the journal says; a case that could not be journalled is not open. Safe for use by several threads.
 */
public final class Cases {
    private final Clock clock;
    private final SubjectHash keys;
    private final CaseNumbers numbers;
    private final Map<CaseNumber, CaseFile> files = new LinkedHashMap<>();
    /** Cases whose opening is durable. */
    private final Set<CaseNumber> opened = new HashSet<>();
    /** Cases whose opening or closing is being written. */
    private final Set<CaseNumber> beingWritten = new HashSet<>();

    /**
     * Restores the open cases.
     *
     * @param division the six-digit division code of the station
     * @param counter the two-digit number of the counter
     * @param clock decides what day it is, in its zone
     * @param keys the journal's keyed hash of subjects
     * @param past entries of the journal in order, at least of today and of the last day before it that has any; others than those of cases
     *     and ends of look-ups are passed over
     */
    public Cases(String division, String counter, Clock clock, SubjectHash keys, Stream<Entry> past) {
        this.clock = clock;
        this.keys = keys;
        this.numbers = new CaseNumbers(division, counter);
        past.forEach(this::restore);
    }

    private void restore(Entry entry) {
        if (entry.caseNumber().isEmpty()) {
            return;
        }
        CaseNumber number = entry.caseNumber().get();
        switch (entry.action()) {
            case CASE_OPENED -> {
                numbers.used(number);
                opened.add(number);
                files.put(
                        number,
                        new CaseFile(
                                number,
                                entry.subjectKey().orElse(""),
                                entry.matter().orElse(""),
                                CaseNumbers.dayOf(number),
                                VisitsSaved.NONE));
            }
            case CASE_CLOSED -> remove(number);
            case LOOKUP_FINISHED ->
                files.computeIfPresent(number, (any, file) -> file.with(Figures.read(entry.details())));
            default -> {}
        }
    }

    /** Cases that are open, the earliest first. */
    public synchronized List<CaseFile> open() {
        return files.values().stream()
                .filter(file -> opened.contains(file.number()))
                .toList();
    }

    /** The open case with this number. */
    public synchronized Optional<CaseFile> find(CaseNumber number) {
        return opened.contains(number) ? Optional.ofNullable(files.get(number)) : Optional.empty();
    }

    /** The case of a subject and a matter today; a new one is not open before its opening is durable. */
    synchronized CaseFile of(SubjectNumber subject, Matter matter) {
        LocalDate today = LocalDate.now(clock);
        String key = keyOf(subject);
        return files.values().stream()
                .filter(file -> !key.isEmpty()
                        && file.day().equals(today)
                        && file.subjectKey().equals(key)
                        && file.matter().equals(matter.code()))
                .findFirst()
                .orElseGet(() -> {
                    CaseFile file = new CaseFile(numbers.next(today), key, matter.code(), today, VisitsSaved.NONE);
                    files.put(file.number(), file);
                    return file;
                });
    }

    /** Empty while nobody has signed in; then nothing can be journalled either, so such a case is never opened. */
    private String keyOf(SubjectNumber subject) {
        try {
            return keys.keyOf(subject);
        } catch (JournalUnavailableException e) {
            return "";
        }
    }

    /** Whether more may be asked in a case: it is open, or still to be opened. */
    synchronized boolean mayContinue(CaseNumber number) {
        return files.containsKey(number);
    }

    /** Whether the opening of {@code number} is still to be written; if so, it is the caller who writes it now. */
    synchronized boolean claimOpening(CaseNumber number) {
        return files.containsKey(number) && !opened.contains(number) && beingWritten.add(number);
    }

    /** The opening that was claimed is durable, or is not. */
    synchronized void openingWritten(CaseNumber number, boolean durable) {
        beingWritten.remove(number);
        if (durable) {
            opened.add(number);
        }
    }

    /** Open cases of an earlier day; it is the caller who writes now that they are closed. */
    synchronized List<CaseFile> claimEarlierDays() {
        LocalDate today = LocalDate.now(clock);
        List<CaseFile> earlier = new ArrayList<>();
        for (CaseFile file : open()) {
            if (file.day().isBefore(today) && beingWritten.add(file.number())) {
                earlier.add(file);
            }
        }
        return earlier;
    }

    /** The case, if it is open; it is the caller who writes now that it is closed. */
    synchronized Optional<CaseFile> claimClosing(CaseNumber number) {
        return find(number).filter(file -> beingWritten.add(number));
    }

    /** The closings that were claimed are durable, or are not. */
    synchronized void closingWritten(List<CaseFile> closed, boolean durable) {
        closed.forEach(file -> {
            beingWritten.remove(file.number());
            if (durable) {
                remove(file.number());
            }
        });
    }

    /** What the citizen was spared in a case. */
    synchronized void saved(CaseNumber number, VisitsSaved saved) {
        files.computeIfPresent(number, (any, file) -> file.with(saved));
    }

    private void remove(CaseNumber number) {
        files.remove(number);
        opened.remove(number);
    }
}
