package org.onewindow.review.risk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Runs every rule over a day. Stateless and safe for use by several threads; 10,000 look-ups take about a second. */
public final class RiskReview {
    private final RuleBook book;
    private final MatterNeeds needs;

    /** With an office's numbers and the needs of its matters. */
    public RiskReview(RuleBook book, MatterNeeds needs) {
        this.book = book;
        this.needs = needs;
    }

    /** The digest of the numbers that it goes by. */
    public String rules() {
        return book.digest();
    }

    /**
     * What looks wrong, the gravest first. The order of {@code entries} makes no difference; entries that come twice count once.
     *
     * @param entries those of one day, of one counter or of many
     */
    public List<RiskFlag> flags(Collection<RiskLook> entries, PersonFacts facts) {
        return flags(entries, facts, DayContext.NONE);
    }

    /**
     * The same, where more is known of the day than its entries.
     */
    public List<RiskFlag> flags(Collection<RiskLook> entries, PersonFacts facts, DayContext context) {
        RiskDay day = RiskDay.of(entries, facts, needs, context);
        List<RiskFlag> flags = new ArrayList<>();
        for (RiskRule rule : RuleBook.all()) {
            RuleValues values = book.of(rule);
            rule.find(day, values).forEach(found -> flags.add(found.flag(rule.id(), values.severity())));
        }
        flags.sort(RiskFlag.GRAVEST_FIRST);
        return flags;
    }
}
