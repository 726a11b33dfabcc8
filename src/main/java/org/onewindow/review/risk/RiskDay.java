package org.onewindow.review.risk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.journal.pace.DayPace;

/**
 * A day's entries, put into one order and grouped as the rules need them: looks by operator, counter and subject, and cases. The order in which
 * entries come makes no difference, and an entry that comes twice counts once. Immutable once built; safe for use by several threads.
 */
final class RiskDay {
    private final List<RiskLook> entries;
    private final List<Look> looks = new ArrayList<>();
    private final Map<String, List<Look>> byOperator = new TreeMap<>();
    private final Map<String, List<Look>> byCounter = new TreeMap<>();
    private final Map<String, List<Look>> bySubject = new TreeMap<>();
    private final Map<String, List<RiskLook>> entriesByCounter = new TreeMap<>();
    private final Map<String, Map<String, List<RiskLook>>> entriesByLog = new TreeMap<>();
    private final Map<CaseNumber, CaseTrail> cases = new HashMap<>();
    private final People people;
    private final MatterNeeds needs;
    private final DayContext context;

    private RiskDay(List<RiskLook> entries, PersonFacts facts, MatterNeeds needs, DayContext context) {
        this.entries = entries;
        this.people = new People(facts);
        this.needs = needs;
        this.context = context;
    }

    static RiskDay of(Collection<RiskLook> entries, PersonFacts facts, MatterNeeds needs, DayContext context) {
        Map<EntryRef, RiskLook> once = new TreeMap<>();
        entries.forEach(look -> once.merge(look.ref(), look, RiskDay::richer));
        RiskDay day = new RiskDay(once.values().stream().sorted(RiskLook.ORDER).toList(), facts, needs, context);
        day.group(logByLog(day.entries));
        return day;
    }

    /** The one of two copies of an entry that says more. */
    private static RiskLook richer(RiskLook one, RiskLook other) {
        Optional<Instant> taken = one.taken()
                .flatMap(time -> other.taken().map(more -> time.isBefore(more) ? time : more))
                .or(one::taken)
                .or(other::taken);
        return new RiskLook(
                one.entry(), one.subject().or(other::subject), taken, one.log().isEmpty() ? other.log() : one.log());
    }

    /** Each log in order of sequence, of one counter the one that began first before the others; {@code entries} are in order of time. */
    private static List<RiskLook> logByLog(List<RiskLook> entries) {
        Map<LogId, List<RiskLook>> logs = new LinkedHashMap<>();
        entries.forEach(look ->
                logs.computeIfAbsent(look.logId(), any -> new ArrayList<>()).add(look));
        return logs.values().stream()
                .flatMap(log -> log.stream()
                        .sorted(Comparator.comparingLong(look -> look.entry().sequence())))
                .toList();
    }

    private void group(Collection<RiskLook> bySequence) {
        for (RiskLook look : entries) {
            look.entry()
                    .caseNumber()
                    .ifPresent(number -> cases.computeIfAbsent(number, any -> new CaseTrail())
                            .add(look));
        }
        Map<String, Look> latest = new HashMap<>();
        for (RiskLook look : bySequence) {
            Entry entry = look.entry();
            entriesByCounter
                    .computeIfAbsent(entry.counter(), any -> new ArrayList<>())
                    .add(look);
            entriesByLog
                    .computeIfAbsent(entry.counter(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(look.log(), any -> new ArrayList<>())
                    .add(look);
            if (entry.subjectKey().isEmpty()) {
                continue;
            }
            String subject = entry.subjectKey().get();
            String place = entry.counter() + ' ' + subject;
            switch (entry.action()) {
                case LOOKUP_STARTED -> {
                    Look started = new Look(look, subject);
                    latest.put(place, started);
                    looks.add(started);
                }
                case ASKED,
                        ANSWERED,
                        REFUSED,
                        LOOKUP_FINISHED,
                        LOOKUP_CANCELLED,
                        SAVED_COPY_SHOWN,
                        LOOKUP_QUEUED,
                        REVEALED,
                        PRINTED,
                        EXPORTED -> {
                    Look started = latest.get(place);
                    if (started != null) {
                        started.follow(look);
                    }
                }
                default -> {}
            }
        }
        looks.sort((one, other) -> RiskLook.ORDER.compare(one.start(), other.start()));
        for (Look look : looks) {
            byOperator
                    .computeIfAbsent(look.operator(), any -> new ArrayList<>())
                    .add(look);
            byCounter.computeIfAbsent(look.counter(), any -> new ArrayList<>()).add(look);
            bySubject
                    .computeIfAbsent(look.subjectKey(), any -> new ArrayList<>())
                    .add(look);
        }
    }

    /** Every entry, in order of time. */
    List<RiskLook> entries() {
        return entries;
    }

    List<Look> looks() {
        return looks;
    }

    Map<String, List<Look>> looksByOperator() {
        return byOperator;
    }

    Map<String, List<Look>> looksByCounter() {
        return byCounter;
    }

    Map<String, List<Look>> looksBySubject() {
        return bySubject;
    }

    /** Every entry of each counter, in order of sequence; where it has begun another log within the day, that one's after those of the one before. */
    Map<String, List<RiskLook>> entriesByCounter() {
        return entriesByCounter;
    }

    /** The logs of each counter with its entries in order of sequence, the one that began first before the others; nearly always there is one. */
    Map<String, List<List<RiskLook>>> logsByCounter() {
        Map<String, List<List<RiskLook>>> logs = new TreeMap<>();
        entriesByLog.forEach((counter, each) -> logs.put(counter, List.copyOf(each.values())));
        return logs;
    }

    /** Where the entries are that the day does not have between two of its own, as far as that is known. */
    Map<LogSpan, OtherDays> elsewhere() {
        return context.elsewhere();
    }

    /** The logs of which the hub takes nothing more. */
    List<FrozenLog> frozenLogs() {
        return context.frozen();
    }

    /** What an operator's past days were like: as the office says, else as the log has them; none where neither is known. */
    List<DayPace> pastOf(String operator) {
        return people.operator(operator)
                .map(KnownOperator::pace)
                .filter(paces -> !paces.isEmpty())
                .orElseGet(() -> context.paces().getOrDefault(operator, List.of()));
    }

    People people() {
        return people;
    }

    MatterNeeds needs() {
        return needs;
    }

    /** The case a look names, if the day's log knows it. */
    Optional<CaseTrail> caseOf(Look look) {
        return look.caseNumber().map(cases::get);
    }

    /** Whether the case a look names was opened for the same person or for somebody of the same household. */
    boolean caseConcerns(CaseTrail trail, Look look) {
        Optional<RiskLook> opened = trail.opened();
        if (opened.isEmpty()) {
            return true;
        }
        boolean same = opened.get()
                .entry()
                .subjectKey()
                .filter(look.subjectKey()::equals)
                .isPresent();
        return same || people.shareHousehold(opened.get().subject(), look.number());
    }

    /** Whether a look served a case about its subject that came to something. */
    boolean progressed(Look look) {
        return caseOf(look)
                .filter(trail -> trail.progressed() && caseConcerns(trail, look))
                .isPresent();
    }
}
