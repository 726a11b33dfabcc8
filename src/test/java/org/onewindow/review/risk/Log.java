package org.onewindow.review.risk;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.catalogue.CatalogueFiles;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;

/** A small log written entry by entry, to run the rules over. */
final class Log {
    private static final RiskReview REVIEW = new RiskReview(
            RuleBook.bundled(), MatterNeeds.of(((CatalogueLoad.Loaded) CatalogueFiles.loadBundled()).catalogue()));

    final List<RiskLook> looks = new ArrayList<>();
    private final Map<String, Long> next = new HashMap<>();
    private final Map<String, String> vaults = new HashMap<>();
    private OffsetDateTime time = OffsetDateTime.parse("2026-11-23T09:00:00+08:00");
    private int cases;
    private Map<String, String> details = Map.of();
    private Optional<Duration> onItsWay = Optional.empty();

    Log after(int seconds) {
        time = time.plus(seconds, ChronoUnit.SECONDS);
        return this;
    }

    /** Of the next entry. */
    Log details(Map<String, String> of) {
        details = of;
        return this;
    }

    /** So long the entries that follow take to the hub. */
    Log taken(Duration after) {
        onItsWay = Optional.of(after);
        return this;
    }

    OffsetDateTime time() {
        return time;
    }

    /** Leaves out sequences, as a log from which entries are gone. */
    Log gap(String counter) {
        next.merge(counter, 5L, Long::sum);
        return this;
    }

    /** The counter begins a log anew. */
    Log newVault(String counter, String number) {
        next.remove(counter);
        vaults.put(counter, number);
        return this;
    }

    CaseNumber newCase() {
        cases++;
        return new CaseNumber("110108-20261123-03-%04d".formatted(cases));
    }

    Log note(String counter, Action action, String operator, String subject, Optional<CaseNumber> number) {
        return note(counter, action, operator, subject, number, "M01", Optional.empty(), List.of());
    }

    Log note(
            String counter,
            Action action,
            String operator,
            String subject,
            Optional<CaseNumber> number,
            String matter,
            Optional<String> outcome,
            List<String> items) {
        Entry entry = new Entry(
                next.merge(counter, 1L, Long::sum) - 1,
                time,
                counter,
                action,
                operator,
                "CLERK",
                Optional.of(subject).filter(text -> !text.isEmpty()).map(text -> "key of " + text),
                Optional.empty(),
                Optional.of(matter),
                number,
                Optional.of("S01.verify"),
                items,
                outcome,
                Optional.empty(),
                Optional.empty(),
                details);
        details = Map.of();
        looks.add(new RiskLook(
                entry,
                Optional.of(subject).filter(text -> !text.isEmpty()),
                onItsWay.map(after -> time.toInstant().plus(after)),
                vaults.getOrDefault(counter, "first")));
        return this;
    }

    /** Somebody looked at in a case of their own, which comes to something or does not. */
    Log look(String operator, String subject, boolean served) {
        return look(operator, "03", subject, "M01", served);
    }

    Log look(String operator, String counter, String subject, String matter, boolean served) {
        Optional<CaseNumber> number = Optional.of(newCase());
        note(counter, Action.CASE_OPENED, operator, subject, number, matter, Optional.empty(), List.of());
        note(counter, Action.LOOKUP_STARTED, operator, subject, number, matter, Optional.empty(), List.of());
        note(counter, Action.ANSWERED, operator, subject, number, matter, Optional.of("found"), List.of());
        if (served) {
            note(counter, Action.CASE_ACCEPTED, operator, subject, number, matter, Optional.empty(), List.of());
        }
        return this;
    }

    /** The rules that flag it. */
    List<String> rules(PersonFacts facts) {
        return REVIEW.flags(looks, facts).stream()
                .map(RiskFlag::rule)
                .distinct()
                .toList();
    }

    List<String> rules() {
        return rules(PersonFacts.NONE);
    }

    List<RiskFlag> flags(PersonFacts facts, DayContext context) {
        return REVIEW.flags(looks, facts, context);
    }

    static List<RiskFlag> flags(List<RiskLook> looks, PersonFacts facts) {
        return REVIEW.flags(looks, facts);
    }

    static PersonFacts facts(Map<String, KnownPerson> people, KnownOperator... operators) {
        return new ListedFacts(people, List.of(operators));
    }

    static KnownOperator operator(String name, String number) {
        return new KnownOperator(name, Optional.of(number), Collections.emptySet(), Optional.empty(), List.of());
    }
}
