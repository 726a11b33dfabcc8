package org.onewindow.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.onewindow.access.Operator;
import org.onewindow.access.Permission;
import org.onewindow.access.RolePolicy;
import org.onewindow.access.SignInOutcome;
import org.onewindow.journal.Action;
import org.onewindow.journal.DamagedJournalException;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.SignedNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Use case: signs a day off. What is signed is the checkpoint of the log, the figures and the flags, open ones by name; the entry that says so lies in
 * the same log. A log that is not what was sealed is not signed. A supervisor who worked at a counter that day can't sign it. Later entries of a signed day reopen it for a supplementary sign-off.
 * Takes a second and blocks on the disk. Safe for use by several threads; one sign-off at a time.
 */
public final class DaySignOff {
    private static final Logger LOG = LoggerFactory.getLogger(DaySignOff.class);

    private final DayReview review;
    private final Journal journal;
    private final Supplier<LogCheck.Outcome> check;
    private final FreshPassword passwords;
    private final Clock clock;
    private final RolePolicy policy = new RolePolicy();

    /**
     * Signs days of {@code review} into {@code journal}.
     *
     * @param check whether the log is what was sealed; asked at each sign-off, and what it seals is what is signed
     * @param clock its zone is the station's
     */
    public DaySignOff(
            DayReview review, Supplier<LogCheck.Outcome> check, Journal journal, FreshPassword passwords, Clock clock) {
        this.review = review;
        this.check = check;
        this.journal = journal;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Signs a day.
     *
     * @param supervisor who is signed in
     * @param scope the counters it is signed for: those that can be had of them, no more than were seen
     * @param seen the {@link DayOverview#digest()} of what the supervisor has seen; if the log says something else by now, nothing is signed
     * @param password typed at this moment; wiped, whatever comes of it
     */
    public synchronized SignOffOutcome sign(
            Operator supervisor, LocalDate day, DayScope scope, String seen, char[] password) {
        try {
            if (!policy.allows(supervisor.role(), Permission.SIGN_OFF)) {
                return refused(ReviewRefusal.ROLE_MAY_NOT);
            }
            if (day.isAfter(LocalDate.now(clock))) {
                return refused(ReviewRefusal.DAY_AHEAD);
            }
            OpenedDay opened = review.read(day, supervisor);
            DayOverview overview = opened.overview(scope);
            Optional<ReviewRefusal> obstacle = refusal(opened, overview, supervisor, scope, seen);
            if (obstacle.isPresent()) {
                return refused(obstacle.get());
            }
            LogCheck.Outcome log = check.get();
            Optional<ReviewRefusal> refusal = unsealed(log).or(() -> checked(supervisor, password));
            return refusal.isPresent() ? refused(refusal.get()) : record(supervisor, overview, scope, sealed(log));
        } catch (DamagedJournalException e) {
            LOG.error("a day of a damaged log can't be signed", e);
            return refused(ReviewRefusal.LOG_BROKEN);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * What stands in the way of a supervisor who has a day before them, told before a password is asked for; empty if nothing does. Takes no time.
     *
     * @param overview of the day in that scope
     */
    public Optional<ReviewRefusal> obstacle(
            Operator supervisor, OpenedDay opened, DayOverview overview, DayScope scope) {
        if (!policy.allows(supervisor.role(), Permission.SIGN_OFF)) {
            return Optional.of(ReviewRefusal.ROLE_MAY_NOT);
        }
        if (opened.day().isAfter(LocalDate.now(clock))) {
            return Optional.of(ReviewRefusal.DAY_AHEAD);
        }
        return refusal(opened, overview, supervisor, scope, overview.digest());
    }

    private static Optional<ReviewRefusal> refusal(
            OpenedDay opened, DayOverview overview, Operator supervisor, DayScope scope, String seen) {
        if (overview.counters().stream()
                .flatMap(part -> part.standing().stream())
                .anyMatch(standing -> standing.frozen().isPresent())) {
            return Optional.of(ReviewRefusal.COUNTER_FROZEN);
        }
        if (overview.standing() == DayOverview.Standing.SIGNED) {
            return Optional.of(ReviewRefusal.ALREADY_SIGNED);
        }
        if (opened.hasWorkBy(supervisor.name(), scope)) {
            return Optional.of(ReviewRefusal.OWN_ACTIONS);
        }
        return overview.digest().equals(seen) ? Optional.empty() : Optional.of(ReviewRefusal.CHANGED_SINCE);
    }

    private static Optional<ReviewRefusal> unsealed(LogCheck.Outcome log) {
        if (log instanceof LogCheck.Outcome.Sealed) {
            return Optional.empty();
        }
        return Optional.of(
                log instanceof LogCheck.Outcome.Broken ? ReviewRefusal.LOG_BROKEN : ReviewRefusal.NO_CHECKPOINT);
    }

    private static Checkpoint sealed(LogCheck.Outcome log) {
        try {
            String note = ((LogCheck.Outcome.Sealed) log).checkpoint();
            return Checkpoint.parse(SignedNote.parse(note).text());
        } catch (MalformedProofException e) {
            throw new IllegalStateException("a checkpoint that was just checked", e);
        }
    }

    private Optional<ReviewRefusal> checked(Operator supervisor, char[] password) {
        SignInOutcome outcome = passwords.check(password);
        if (outcome instanceof SignInOutcome.SignedIn right) {
            return right.session().operator().name().equals(supervisor.name())
                    ? Optional.empty()
                    : Optional.of(ReviewRefusal.WRONG_PASSWORD);
        }
        if (outcome instanceof SignInOutcome.WrongCredentials) {
            return Optional.of(ReviewRefusal.WRONG_PASSWORD);
        }
        return Optional.of(
                outcome instanceof SignInOutcome.LockedOut
                        ? ReviewRefusal.LOCKED_OUT
                        : ReviewRefusal.JOURNAL_UNAVAILABLE);
    }

    private SignOffOutcome record(Operator supervisor, DayOverview overview, DayScope scope, Checkpoint checkpoint) {
        EntryDraft draft = EntryDraft.of(
                        Action.DAY_SIGNED, supervisor.name(), supervisor.role().name())
                .withOutcome(overview.standing() == DayOverview.Standing.REOPENED ? "supplement" : "signed")
                .withDetails(ReviewRecord.ofDay(overview, scope, checkpoint));
        Optional<String> note = overview.content().note();
        try {
            Entry entry = journal.record(note.map(draft::withNote).orElse(draft));
            return new SignOffOutcome.Signed(ReviewRecord.signed(entry, note)
                    .orElseThrow(() -> new IllegalStateException("an own entry that can't be read")));
        } catch (JournalUnavailableException e) {
            LOG.error("the journal could not write that a day is signed", e);
            return refused(ReviewRefusal.JOURNAL_UNAVAILABLE);
        }
    }

    private static SignOffOutcome refused(ReviewRefusal reason) {
        return new SignOffOutcome.Refused(reason);
    }
}
