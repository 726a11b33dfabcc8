package org.onewindow.app.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.journal.pace.DayPace;
import org.onewindow.review.risk.KnownOperator;
import org.onewindow.review.risk.KnownPerson;
import org.onewindow.review.risk.ListedFacts;
import org.onewindow.review.risk.PersonFacts;
import org.onewindow.review.risk.PlantedWrong;
import org.onewindow.review.risk.RiskLook;
import org.onewindow.review.risk.Shift;
import org.onewindow.sandbox.day.DayOperator;
import org.onewindow.sandbox.day.DayPerson;
import org.onewindow.sandbox.day.SyntheticDay;

/** A synthetic day in the words of the rules; the sandbox and the review know nothing of each other. */
public final class SyntheticFacts {
    private SyntheticFacts() {}

    /** Its entries. */
    public static List<RiskLook> looks(SyntheticDay day) {
        return day.entries().stream()
                .map(entry -> new RiskLook(entry.entry(), entry.subject(), Optional.of(entry.taken())))
                .toList();
    }

    /** What its office knows about people. */
    public static PersonFacts facts(SyntheticDay day) {
        Map<String, KnownPerson> people = new HashMap<>();
        for (DayPerson person : day.people()) {
            people.put(person.number(), known(person));
        }
        List<KnownOperator> operators = new ArrayList<>();
        day.operators().forEach(operator -> operators.add(known(operator)));
        return new ListedFacts(people, operators);
    }

    /** What was planted. */
    public static List<PlantedWrong> labels(SyntheticDay day) {
        return day.labels().stream()
                .map(label -> new PlantedWrong(
                        label.id(),
                        label.rule(),
                        label.grade().name().toLowerCase(Locale.ROOT),
                        Set.copyOf(label.entries())))
                .toList();
    }

    private static KnownPerson known(DayPerson person) {
        return new KnownPerson(
                person.surname(), person.address(), person.building(), person.household(), person.isProtected());
    }

    private static KnownOperator known(DayOperator operator) {
        return new KnownOperator(
                operator.name(),
                Optional.of(operator.number()),
                operator.conflicts(),
                Optional.of(operator.roster().stream()
                        .map(duty -> new Shift(duty.from(), duty.until(), duty.seat(), duty.counters()))
                        .toList()),
                operator.pace().stream()
                        .map(pace -> new DayPace(pace.tenMinutes(), pace.hour()))
                        .collect(Collectors.toList()));
    }
}
