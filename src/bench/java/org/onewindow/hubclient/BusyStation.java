package org.onewindow.hubclient;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueFiles;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.home.TestHub;
import org.onewindow.journal.EntryDraft;
import org.onewindow.review.CatalogueLogNames;
import org.onewindow.review.DayReview;
import org.onewindow.review.JournalDayLog;
import org.onewindow.review.LogView;
import org.onewindow.review.ReviewEntries;
import org.onewindow.review.risk.MatterNeeds;
import org.onewindow.review.risk.PersonFacts;
import org.onewindow.review.risk.RiskReview;
import org.onewindow.review.risk.RuleBook;

/** Counters at one hub over HTTPS, and the review that a supervisor has at the first of them. */
public final class BusyStation implements AutoCloseable {
    /** Who reviews. */
    public static final Operator SUPERVISOR = new Operator("chen.hua", "陈华（虚构）", Role.SUPERVISOR);

    private final TestHub hub;
    private final List<Counter> counters = new ArrayList<>();

    /** A counter and its way to the hub. */
    private record Counter(VaultLog log, HubClient client) {}

    /** Empty counters, their vaults and the hub's store in a folder. */
    public BusyStation(Path folder, int size, Clock clock) throws Exception {
        hub = TestHub.start(folder.resolve("hub"));
        hub.administration().put(new HubOperator(SUPERVISOR.name(), Role.SUPERVISOR));
        for (int i = 1; i <= size; i++) {
            String number = "%02d".formatted(i);
            VaultLog log = VaultLog.create(folder.resolve(number), number, clock);
            counters.add(new Counter(log, new HubClient(log.enrol(hub), HubTimes.STANDARD)));
        }
    }

    /** Journals at a counter. */
    public void record(int counter, List<EntryDraft> drafts) throws Exception {
        counters.get(counter).log().journal().record(drafts);
    }

    /** Brings all that was journalled to the hub, and has the first counter's view know its own. */
    public void bring() throws Exception {
        for (Counter counter : counters) {
            counter.log().bring(counter.client(), 0);
        }
        VaultLog own = counters.get(0).log();
        while (own.view().standing().state() != LogView.State.CURRENT
                || own.view().standing().entries() < own.size()) {
            Thread.sleep(10);
        }
    }

    /** The review at the first counter. */
    public DayReview review() {
        VaultLog own = counters.get(0).log();
        Catalogue catalogue = ((CatalogueLoad.Loaded) CatalogueFiles.loadBundled()).catalogue();
        return new DayReview(
                new DayReview.Logs(
                        new JournalDayLog(own.counter(), own.proofs()::key, own.reader()),
                        new HubStationLog(counters.get(0).client(), () -> true, Duration.ofSeconds(60)),
                        own.reader(),
                        new ReviewEntries(own.view(), own.reader())),
                new RiskReview(RuleBook.bundled(), MatterNeeds.of(catalogue)),
                PersonFacts.NONE,
                new CatalogueLogNames(catalogue));
    }

    @Override
    public void close() throws Exception {
        for (Counter counter : counters) {
            counter.client().close();
            counter.log().close();
        }
        hub.close();
    }
}
