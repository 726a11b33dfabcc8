package org.onewindow.hubclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.access.Session;
import org.onewindow.access.SignInOutcome;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueFiles;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.hub.home.TestHub;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.EntryDraft;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.review.CatalogueLogNames;
import org.onewindow.review.DayOverview;
import org.onewindow.review.DayReview;
import org.onewindow.review.DayScope;
import org.onewindow.review.DaySignOff;
import org.onewindow.review.Finding;
import org.onewindow.review.FlagSettling;
import org.onewindow.review.JournalDayLog;
import org.onewindow.review.LogCheck;
import org.onewindow.review.ReviewEntries;
import org.onewindow.review.SettleOutcome;
import org.onewindow.review.SignOffOutcome;
import org.onewindow.review.risk.MatterNeeds;
import org.onewindow.review.risk.PersonFacts;
import org.onewindow.review.risk.RiskReview;
import org.onewindow.review.risk.RuleBook;
import org.onewindow.subject.SubjectNumber;

/** A counter at a real hub, with the review that a supervisor has there. What it writes reaches the hub with {@link #bring()}. */
final class ReviewedCounter implements AutoCloseable {
    static final Operator SUPERVISOR = new Operator("chen.hua", "陈华（虚构）", Role.SUPERVISOR);
    static final Operator OTHER = new Operator("he.jing", "何静（虚构）", Role.SUPERVISOR);

    private final VaultLog log;
    private final HubClient client;
    private final DayReview review;
    private final Clock clock;
    private long brought;
    private boolean reachable = true;

    ReviewedCounter(Path folder, String counter, Clock clock, TestHub hub) throws Exception {
        this.clock = clock;
        log = VaultLog.create(folder, counter, clock);
        client = new HubClient(log.enrol(hub), HubTimes.STANDARD);
        Catalogue catalogue = ((CatalogueLoad.Loaded) CatalogueFiles.loadBundled()).catalogue();
        review = new DayReview(
                new DayReview.Logs(
                        new JournalDayLog(counter, log.proofs()::key, log.reader()),
                        new HubStationLog(client, () -> reachable, Duration.ofSeconds(60)),
                        log.reader(),
                        new ReviewEntries(new NoView(), log.reader())),
                new RiskReview(RuleBook.bundled(), MatterNeeds.of(catalogue)),
                PersonFacts.NONE,
                new CatalogueLogNames(catalogue));
    }

    VaultLog log() {
        return log;
    }

    DayReview review() {
        return review;
    }

    /** The same counter with a new vault, enrolled anew. */
    ReviewedCounter anew(Path folder, TestHub hub) throws Exception {
        close();
        return new ReviewedCounter(folder, log.counter(), clock, hub);
    }

    /** From now on it works without the hub. */
    void goOffline() {
        reachable = false;
    }

    /** A look-up in no case, which is flagged. */
    void peek(String operator) throws Exception {
        log.journal()
                .record(EntryDraft.of(Action.LOOKUP_STARTED, operator, "CLERK").about(SampleSubjects.PERSON));
    }

    /** A number shown unmasked, which no figure counts. */
    void reveal(String operator) throws Exception {
        log.journal().record(EntryDraft.of(Action.REVEALED, operator, "CLERK").about(SampleSubjects.PERSON));
    }

    /** So many look-ups within ten minutes, each at another person; the first is known by a number below 9,000. */
    void hurry(String operator, int first, int people) throws Exception {
        for (int i = first; i < first + people; i++) {
            SubjectNumber person = SampleSubjects.person("1101081985010%04d1".formatted(i));
            log.journal()
                    .record(EntryDraft.of(Action.LOOKUP_STARTED, operator, "CLERK")
                            .about(person));
        }
    }

    /** A case accepted, which spares the citizen so many visits. */
    void accept(String number, int visits) throws Exception {
        log.journal()
                .record(EntryDraft.of(Action.CASE_ACCEPTED, "sun.tao", "CLERK")
                        .about(SampleSubjects.PERSON)
                        .inCase("M01", new CaseNumber(number))
                        .withDetails(Map.of("visits", String.valueOf(visits))));
    }

    /** Brings to the hub what it does not have yet. */
    void bring() throws Exception {
        log.bring(client, brought);
        brought = log.size();
    }

    DayOverview open(LocalDate day) {
        return open(day, DayScope.ALL);
    }

    DayOverview open(LocalDate day, DayScope scope) {
        return review.open(day, SUPERVISOR).overview(scope);
    }

    void settle(Operator supervisor, LocalDate day, String flag, Finding finding) {
        assertThat(new FlagSettling(review, log.journal()).settle(supervisor, day, flag, finding, "as was said"))
                .isInstanceOf(SettleOutcome.Settled.class);
    }

    void sign(Operator supervisor, LocalDate day, DayScope scope) throws Exception {
        if (log.size() == 0) {
            // An empty log can't be signed, and whoever signs has signed in.
            log.journal()
                    .record(EntryDraft.of(
                            Action.SIGN_IN, supervisor.name(), supervisor.role().name()));
        }
        assertThat(trySigning(supervisor, day, scope)).isInstanceOf(SignOffOutcome.Signed.class);
    }

    SignOffOutcome trySigning(Operator supervisor, LocalDate day, DayScope scope) {
        return trySigning(
                supervisor,
                day,
                scope,
                review.open(day, supervisor).overview(scope).digest());
    }

    /** Signs what was seen before. */
    SignOffOutcome trySigning(Operator supervisor, LocalDate day, DayScope scope, String seen) {
        return new DaySignOff(
                        review,
                        new LogCheck(log.reader(), log.proofs(), log.journal())::check,
                        log.journal(),
                        password -> new SignInOutcome.SignedIn(new Session(supervisor, clock.instant())),
                        clock)
                .sign(supervisor, day, scope, seen, "any".toCharArray());
    }

    @Override
    public void close() throws Exception {
        client.close();
        log.close();
    }
}
