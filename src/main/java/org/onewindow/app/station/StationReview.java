package org.onewindow.app.station;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.onewindow.access.SignIn;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalReader;
import org.onewindow.journal.LogProofs;
import org.onewindow.review.CatalogueLogNames;
import org.onewindow.review.DayReview;
import org.onewindow.review.DaySignOff;
import org.onewindow.review.FlagSettling;
import org.onewindow.review.JournalDayLog;
import org.onewindow.review.LogCheck;
import org.onewindow.review.LogView;
import org.onewindow.review.ReviewEntries;
import org.onewindow.review.StationLog;
import org.onewindow.review.risk.MatterNeeds;
import org.onewindow.review.risk.PersonFacts;
import org.onewindow.review.risk.RiskReview;
import org.onewindow.review.risk.RuleBook;

/** The review of one counter: a day at a glance, its flags settled, the day signed off. */
public record StationReview(DayReview review, FlagSettling settling, DaySignOff signOff, LogCheck check) {
    private static final String RULES = "rules.csv";

    /** What a counter's review stands on. */
    record Ground(
            String counter,
            Journal journal,
            JournalReader reader,
            StationLog station,
            LogView view,
            LogProofs proofs,
            SignIn signIn,
            Catalogue catalogue,
            Clock clock) {}

    /** The review over a counter's own journal. */
    static StationReview of(Ground ground, RuleBook rules, PersonFacts facts) {
        DayReview review = new DayReview(
                new DayReview.Logs(
                        new JournalDayLog(ground.counter(), ground.proofs()::key, ground.reader()),
                        ground.station(),
                        ground.reader(),
                        new ReviewEntries(ground.view(), ground.reader())),
                new RiskReview(rules, MatterNeeds.of(ground.catalogue())),
                facts,
                new CatalogueLogNames(ground.catalogue()));
        LogCheck check = new LogCheck(ground.reader(), ground.proofs(), ground.journal());
        return new StationReview(
                review,
                new FlagSettling(review, ground.journal()),
                new DaySignOff(review, check::check, ground.journal(), ground.signIn()::confirm, ground.clock()),
                check);
    }

    /** The office's own thresholds, {@code rules.csv} in the program's home, or those that come with the program. */
    static RuleBook.Load rules(Path home) {
        Path own = home.resolve(RULES);
        return Files.exists(own) ? RuleBook.load(own) : new RuleBook.Load.Loaded(RuleBook.bundled());
    }
}
