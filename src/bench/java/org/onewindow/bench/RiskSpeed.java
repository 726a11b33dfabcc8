package org.onewindow.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.onewindow.app.command.SyntheticFacts;
import org.onewindow.journal.Action;
import org.onewindow.review.risk.MatterNeeds;
import org.onewindow.review.risk.PersonFacts;
import org.onewindow.review.risk.RiskLook;
import org.onewindow.review.risk.RiskReview;
import org.onewindow.review.risk.RuleBook;
import org.onewindow.sandbox.day.SyntheticDay;

/** How long all the risk rules take over 10,000 look-ups of a synthetic day, the first time and once the program is warm. */
final class RiskSpeed implements Benchmark {
    private static final long PEOPLE = 10_000_000;
    private static final long SEED = 201;
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final int LOOKUPS = 10_000;
    private static final int ROUNDS = 5;

    @Override
    public List<Figure> measure(Path folder) {
        InventedCountry country = InventedCountry.of(PEOPLE);
        SyntheticDay day = SyntheticDay.of(
                SEED,
                country.country(),
                country.catalogue(),
                DAY,
                country.clock().getZone(),
                false);
        List<RiskLook> looks = SyntheticFacts.looks(day);
        PersonFacts facts = SyntheticFacts.facts(day);
        RiskReview review = new RiskReview(RuleBook.bundled(), MatterNeeds.of(country.catalogue()));
        long lookups = looks.stream()
                .filter(look -> look.entry().action() == Action.LOOKUP_STARTED)
                .count();
        double share = (double) LOOKUPS / lookups;
        double first = seconds(review, looks, facts) * share;
        Samples warm = new Samples();
        for (int i = 0; i < ROUNDS; i++) {
            warm.add(seconds(review, looks, facts) * share);
        }
        return List.of(
                Figure.atMost("rules over 10,000 look-ups, the first time", first, "s", 5),
                Figure.told("the same, warm, median", warm.median(), "s"),
                Figure.told("look-ups of the day", lookups, ""),
                Figure.told("entries of the day", looks.size(), ""));
    }

    private static double seconds(RiskReview review, List<RiskLook> looks, PersonFacts facts) {
        long start = System.nanoTime();
        if (review.flags(looks, facts).isEmpty()) {
            throw new IllegalStateException("what was planted was not found");
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
