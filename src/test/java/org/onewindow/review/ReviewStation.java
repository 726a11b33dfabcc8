package org.onewindow.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.onewindow.access.Lockouts;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.access.SignIn;
import org.onewindow.access.SignInOutcome;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueFiles;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.LogProofs;
import org.onewindow.journal.StationJournal;
import org.onewindow.journal.StoredJournalReader;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.lookup.MovingClock;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.review.risk.MatterNeeds;
import org.onewindow.review.risk.PersonFacts;
import org.onewindow.review.risk.RiskReview;
import org.onewindow.review.risk.RuleBook;
import org.onewindow.subject.SubjectNumber;
import org.onewindow.vault.PasswordStrength;
import org.onewindow.vault.Vault;
import org.onewindow.vault.VaultOpening;

/** A real vault with its journal, a supervisor signed in, and the review over it. */
final class ReviewStation implements AutoCloseable {
    static final Operator SUPERVISOR = new Operator("chen.hua", "陈华（虚构）", Role.SUPERVISOR);
    static final Operator OTHER = new Operator("he.jing", "何静（虚构）", Role.SUPERVISOR);
    static final Operator CLERK = new Operator("sun.tao", "孙涛（虚构）", Role.CLERK);
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    final MovingClock clock = new MovingClock();
    final StoredJournalReader reader;
    final DayReview review;
    final FlagSettling settling;
    final DaySignOff signOff;
    private final StationLog hub;
    private final PersonFacts facts;
    private final Vault vault;
    private final StationJournal journal;
    private final SignIn signIn;
    private final LogProofs proofs;
    private int cases;

    /** What the check of this counter's log says at a sign-off; what a real check says if a test has nothing else to say. */
    Optional<LogCheck.Outcome> check = Optional.empty();

    ReviewStation(Path directory) {
        this(directory, StationLog.NONE, PersonFacts.NONE);
    }

    ReviewStation(Path directory, StationLog hub, PersonFacts facts) {
        vault = ((VaultOpening.Opened) Vault.create(directory, "03", PasswordStrength.TRAINING, SUPERVISOR, password()))
                .vault();
        proofs = vault.logProofs("110108");
        journal = new StationJournal(vault.journalStore(), vault.subjectHash(), clock);
        reader = new StoredJournalReader(vault.journalStore(), clock);
        signIn = new SignIn(vault.credentials(), journal, Lockouts.from(reader, clock.instant()), clock);
        assertThat(signIn.attempt(SUPERVISOR.name(), password())).isInstanceOf(SignInOutcome.SignedIn.class);
        this.hub = hub;
        this.facts = facts;
        review = review(RuleBook.bundled());
        settling = new FlagSettling(review, journal);
        LogCheck real = new LogCheck(reader, proofs, journal);
        signOff = new DaySignOff(review, () -> check.orElseGet(real::check), journal, signIn::confirm, clock);
    }

    static char[] password() {
        return "Counter-3-opens".toCharArray();
    }

    static Catalogue catalogue() {
        return ((CatalogueLoad.Loaded) CatalogueFiles.loadBundled()).catalogue();
    }

    /** The checkpoint right now as a signed note. */
    String signedCheckpoint() {
        return proofs.checkpoint(proofs.size()).orElseThrow().encode();
    }

    Checkpoint checkpoint() {
        try {
            return Checkpoint.parse(
                    proofs.checkpoint(proofs.size()).orElseThrow().text());
        } catch (MalformedProofException e) {
            throw new AssertionError(e);
        }
    }

    LogProofs proofs() {
        return proofs;
    }

    void pass(Duration span) {
        clock.pass(span);
    }

    Entry record(EntryDraft draft) {
        try {
            return journal.record(draft);
        } catch (JournalUnavailableException e) {
            throw new AssertionError(e);
        }
    }

    private DayReview review(RuleBook rules) {
        return new DayReview(
                new DayReview.Logs(
                        new JournalDayLog("03", reader), hub, reader, new ReviewEntries(new NoView(), reader)),
                new RiskReview(rules, MatterNeeds.of(catalogue())),
                facts,
                new CatalogueLogNames(catalogue()));
    }

    /** The same day by other rules. */
    DayOverview open(LocalDate day, RuleBook rules) {
        return review(rules).open(day, SUPERVISOR).overview(DayScope.ALL);
    }

    DayOverview open(LocalDate day) {
        return review.open(day, SUPERVISOR).overview(DayScope.ALL);
    }

    SignIn signIn() {
        return signIn;
    }

    Vault vault() {
        return vault;
    }

    StationJournal journal() {
        return journal;
    }

    /** A citizen served: a case opened, asked, answered in so many milliseconds, accepted, closed. */
    void serve(Operator operator, SubjectNumber subject, int millis) {
        CaseNumber number = nextCase();
        record(draft(operator, Action.CASE_OPENED, subject, number));
        record(draft(operator, Action.LOOKUP_STARTED, subject, number));
        UUID request = UUID.randomUUID();
        record(draft(operator, Action.ASKED, subject, number).asking("S01.verify", List.of("S01-02"), request));
        record(draft(operator, Action.ANSWERED, subject, number)
                .asking("S01.verify", List.of("S01-02"), request)
                .withOutcome("found")
                .withDetails(Map.of("millis", String.valueOf(millis))));
        record(draft(operator, Action.CASE_ACCEPTED, subject, number)
                .withDetails(Map.of("visits", "2", "papers", "3")));
        record(draft(operator, Action.CASE_CLOSED, subject, number).withDetails(Map.of("visits", "2", "papers", "3")));
        pass(Duration.ofMinutes(3));
    }

    /** A look without any case, which the first rule flags. */
    Entry peek(Operator operator) {
        return record(EntryDraft.of(
                        Action.LOOKUP_STARTED, operator.name(), operator.role().name())
                .about(SampleSubjects.OTHER_PERSON));
    }

    private CaseNumber nextCase() {
        cases++;
        return new CaseNumber(
                "110108-%s-03-%04d".formatted(LocalDate.now(clock).toString().replace("-", ""), cases));
    }

    private static EntryDraft draft(Operator operator, Action action, SubjectNumber subject, CaseNumber number) {
        return EntryDraft.of(action, operator.name(), operator.role().name())
                .about(subject)
                .inCase("M01", number);
    }

    List<Entry> entries(Action action) {
        try (var all = reader.from(0)) {
            return all.filter(entry -> entry.action() == action).toList();
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
        vault.close();
    }

    /** A view that has not been opened: everything has to come from the journal itself. */
    private static final class NoView implements LogView {
        @Override
        public Standing standing() {
            return new Standing(State.CLOSED, 0, 0);
        }

        @Override
        public List<LogRow> page(LogFilter filter, LogOrder order, OptionalLong after, int limit) {
            return List.of();
        }

        @Override
        public long count(LogFilter filter) {
            return 0;
        }

        @Override
        public List<LogGroup> grouped(LogFilter filter, LogColumn by) {
            return List.of();
        }
    }
}
