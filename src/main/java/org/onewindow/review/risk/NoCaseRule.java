package org.onewindow.review.risk;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onewindow.journal.CaseNumber;

/**
 * Looks with neither a case nor a ticket around them: no case number and no ticket; a case that was never opened, was opened too late or closed too
 * early for the look; a case of somebody of another household; a ticket that was somebody else's.
 */
final class NoCaseRule implements RiskRule {
    private static final String GRACE = "grace-minutes";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    @Override
    public String id() {
        return "no-case";
    }

    @Override
    public List<RuleSetting> settings() {
        return List.of(RuleSetting.minutes(GRACE));
    }

    @Override
    public List<Suspicion> find(RiskDay day, RuleValues values) {
        List<Suspicion> found = new ArrayList<>();
        Tickets tickets = new Tickets(day.looks(), day.people());
        for (Map.Entry<String, List<Look>> each : day.looksByOperator().entrySet()) {
            List<Look> none = new ArrayList<>();
            List<Look> others = new ArrayList<>();
            for (Look look : each.getValue()) {
                if (tickets.cover(look)) {
                    continue;
                }
                if (!hasCase(day, look, values.minutes(GRACE))) {
                    none.add(look);
                } else if (day.caseOf(look)
                        .filter(trail -> !day.caseConcerns(trail, look))
                        .isPresent()) {
                    others.add(look);
                }
            }
            if (!none.isEmpty()) {
                found.add(Suspicion.about("none", each.getKey(), none, each.getKey(), none.size()));
            }
            if (!others.isEmpty()) {
                found.add(Suspicion.about("other-subject", each.getKey(), others, each.getKey(), others.size()));
            }
        }
        return found;
    }

    private static boolean hasCase(RiskDay day, Look look, Duration grace) {
        if (look.caseNumber().isEmpty()) {
            return false;
        }
        boolean ofToday = dayOf(look.caseNumber().get())
                .equals(DAY.format(look.start().entry().time()));
        return day.caseOf(look)
                .filter(trail -> trail.opened().isPresent() || !ofToday)
                .filter(trail -> trail.opened()
                        .filter(opened -> opened.time().isAfter(look.time().plus(grace)))
                        .isEmpty())
                .filter(trail -> !trail.closedBefore(look.time().minus(grace)))
                .isPresent();
    }

    private static String dayOf(CaseNumber number) {
        return number.value().split("-", -1)[1];
    }
}
