package org.onewindow.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.onewindow.catalogue.Matter;
import org.onewindow.journal.Action;
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
    /** As long as counters keep what they sent, after which as a rule no hub says anything about it any more. */
    public static final int DAYS_REMEMBERED = 30;

    /** The actions whose entries restore the cases. */
    public static final Set<Action> RESTORING = Set.of(
            Action.CASE_OPENED,
            Action.CASE_ACCEPTED,
            Action.CASE_RETURNED,
            Action.CASE_DECLINED,
            Action.CASE_CONFLICT_SETTLED,
            Action.CASE_CLOSED,
            Action.LOOKUP_FINISHED,
            Action.LOOKUP_CANCELLED);

    private final Clock clock;
    private final SubjectHash keys;
    private final CaseNumbers numbers;
    private final Map<CaseNumber, CaseFile> files = new LinkedHashMap<>();
    /** Cases whose opening is durable. */
    private final Set<CaseNumber> opened = new HashSet<>();
    /** Closed ones that are remembered: the hub may still have something to say about them. */
    private final Map<CaseNumber, CaseFile> closed = new LinkedHashMap<>();

    private final Map<CaseNumber, CaseOpening> openings = new HashMap<>();
    /** Which closed ones are remembered, however old. */
    private final Predicate<CaseFile> concerned;

    /** Cases whose opening, step or closing is being written. */
    private final Set<CaseNumber> beingWritten = new HashSet<>();

    /**
     * Restores the open cases.
     *
     * @param division the six-digit division code of the station
     * @param counter the two-digit number of the counter
     * @param clock decides what day it is, in its zone
     * @param keys the journal's keyed hash of subjects
     * @param past entries of the journal in order, at least since the opening of every case that is to be known; others than those of {@link #RESTORING} are
     *     passed over
     */
    public Cases(String division, String counter, Clock clock, SubjectHash keys, Stream<Entry> past) {
        this(division, counter, clock, keys, past, day -> Stream.empty(), file -> false);
    }

    /**
     * The same with closed cases that are remembered however old they are.
     *
     * @param ofDay the journal's entries dated on a day, for the numbers of a day that {@code past} doesn't reach back to; closed after use
     * @param concerned whether the hub has said, or may yet say, something about a case; answers at once
     */
    public Cases(
            String division,
            String counter,
            Clock clock,
            SubjectHash keys,
            Stream<Entry> past,
            Function<LocalDate, Stream<Entry>> ofDay,
            Predicate<CaseFile> concerned) {
        this.clock = clock;
        this.keys = keys;
        this.concerned = concerned;
        this.numbers = new CaseNumbers(
                division,
                counter,
                day -> ofDay.apply(day)
                        .filter(entry -> entry.action() == Action.CASE_OPENED)
                        .flatMap(entry -> entry.caseNumber().stream()));
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
                        CaseFile.opened(
                                number,
                                entry.subjectKey().orElse(""),
                                entry.matter().orElse(""),
                                CaseNumbers.dayOf(number),
                                OptionalLong.of(entry.sequence())));
                openings.put(number, new CaseOpening(Optional.empty(), OptionalLong.of(entry.sequence())));
            }
            case CASE_ACCEPTED, CASE_RETURNED, CASE_DECLINED, CASE_CONFLICT_SETTLED ->
                CaseVersion.read(entry.details())
                        .ifPresent(version -> change(number, entry.sequence(), version, entry.action()));
            case CASE_CLOSED -> close(number);
            case LOOKUP_FINISHED ->
                files.computeIfPresent(number, (any, file) -> file.with(Figures.read(entry.details())));
            case LOOKUP_CANCELLED -> savedAtLeast(number, Figures.read(entry.details()));
            default -> {}
        }
    }

    /** The day a case was opened, as its number says. */
    public static LocalDate dayOf(CaseNumber number) {
        return CaseNumbers.dayOf(number);
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
                    CaseFile file =
                            CaseFile.opened(numbers.next(today), key, matter.code(), today, OptionalLong.empty());
                    files.put(file.number(), file);
                    openings.put(file.number(), new CaseOpening(Optional.of(subject), OptionalLong.empty()));
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
                close(file.number());
            }
        });
    }

    /** What the citizen was spared in a case. */
    synchronized void saved(CaseNumber number, VisitsSaved saved) {
        files.computeIfPresent(number, (any, file) -> file.with(saved));
    }

    /** What the citizen was spared in a case by a look-up that is not whole: it adds, and takes nothing back. */
    synchronized void savedAtLeast(CaseNumber number, VisitsSaved saved) {
        files.computeIfPresent(number, (any, file) -> file.with(file.saved().orMore(saved)));
    }

    /** Every case that is remembered, open ones first, the latest of each first. */
    synchronized List<CaseFile> known() {
        List<CaseFile> known = new ArrayList<>(open());
        Collections.reverse(known);
        List<CaseFile> done = new ArrayList<>(closed.values());
        Collections.reverse(done);
        known.addAll(done);
        return known;
    }

    /** The case with this number, open or closed. */
    synchronized Optional<CaseFile> findAny(CaseNumber number) {
        return find(number).or(() -> Optional.ofNullable(closed.get(number)));
    }

    /** What is known of its opening. */
    synchronized CaseOpening openedAs(CaseNumber number) {
        return openings.getOrDefault(number, CaseOpening.UNKNOWN);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Takes a paper in, or gives it back, in an open case that is not decided. */
    synchronized void received(CaseNumber number, String material, boolean taken) {
        files.computeIfPresent(
                number, (any, file) -> file.version().state().undecided() ? file.with(material, taken) : file);
    }

    /** The case, if no other step in it is being written; it is the caller who writes one now. */
    synchronized Optional<CaseFile> claimStep(CaseNumber number) {
        return findAny(number).filter(file -> beingWritten.add(number));
    }

    /** The step that was claimed is durable as an entry, or is not. */
    synchronized void stepWritten(CaseNumber number, CaseVersion version, Optional<Entry> entry) {
        beingWritten.remove(number);
        entry.ifPresent(written -> change(number, written.sequence(), version, written.action()));
    }

    private void change(CaseNumber number, long sequence, CaseVersion version, Action by) {
        boolean settles = by == Action.CASE_CONFLICT_SETTLED;
        files.computeIfPresent(number, (any, file) -> file.with(version, sequence, settles));
        closed.computeIfPresent(number, (any, file) -> file.with(version, sequence, settles));
    }

    private void close(CaseNumber number) {
        CaseFile file = files.remove(number);
        if (file != null && opened.remove(number)) {
            closed.put(number, file.asClosed());
            LocalDate oldest = file.day().minusDays(DAYS_REMEMBERED);
            closed.values().removeIf(old -> old.day().isBefore(oldest) && !concerned.test(old));
            openings.keySet().removeIf(other -> !files.containsKey(other) && !closed.containsKey(other));
        }
    }
}
