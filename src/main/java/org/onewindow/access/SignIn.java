package org.onewindow.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signing in, locking, unlocking, signing out at one counter. Every attempt is in the journal before its answer is given; if the journal can't be
 * written, nobody signs in and no answer says whether a password was right. Attempts take half a second or more and block on the disk: never on the
 * JavaFX thread. Safe for use by several threads; attempts are looked at one after the other.
 */
public final class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Credentials credentials;
    private final Journal journal;
    private final Lockouts lockouts;
    private final InstantSource clock;
    private final OfflineAccess offline;
    private volatile Optional<Session> session = Optional.empty();
    private volatile boolean locked;
    private volatile boolean hubAnswered;
    private volatile Optional<Duration> offlineLeft = Optional.empty();

    /** Over the station's key, its journal, and the failures that the journal remembers; for a counter without a hub. */
    public SignIn(Credentials credentials, Journal journal, Lockouts lockouts, InstantSource clock) {
        this(credentials, journal, lockouts, clock, OfflineAccess.withoutHub());
    }

    /** The same for a counter with a hub: {@code offline} says who may sign in while it can't be reached. */
    public SignIn(
            Credentials credentials, Journal journal, Lockouts lockouts, InstantSource clock, OfflineAccess offline) {
        this.offline = offline;
        this.credentials = credentials;
        this.journal = journal;
        this.lockouts = lockouts;
        this.clock = clock;
    }

    /** Who is signed in. */
    public Optional<Session> session() {
        return session;
    }

    /**
     * How much longer whoever is signed in may go on signing in without the hub, if they have signed in without it this time; empty otherwise. Never
     * negative. Told after the password was right only: before, it would tell anybody who works here and when.
     */
    public Optional<Duration> offlineLeft() {
        return session.isPresent() ? offlineLeft : Optional.empty();
    }

    /** Whether the journal already says of this session that the hub answered. */
    boolean hubAnswered() {
        return hubAnswered;
    }

    /** Whether the screen is locked; then only its operator can go on. */
    public boolean isLocked() {
        return locked;
    }

    /**
     * Tries to sign in. The password is wiped, whatever comes of it.
     *
     * @param name as typed; spaces around it and capital letters don't matter
     */
    public synchronized SignInOutcome attempt(String name, char[] password) {
        try {
            if (session.isPresent()) {
                return new SignInOutcome.NotReady(NotReadyReason.SOMEBODY_SIGNED_IN);
            }
            return attempt(name.strip().toLowerCase(Locale.ROOT), password, Action.SIGN_IN);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Unlocks the screen for the operator who is signed in. The password is wiped.
     *
     * @throws IllegalStateException if nobody is signed in
     */
    public synchronized SignInOutcome unlock(char[] password) {
        try {
            String name = session.orElseThrow(() -> new IllegalStateException("nobody is signed in"))
                    .operator()
                    .name();
            return attempt(name, password, Action.UNLOCKED);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Asks who is signed in for their password once more, because what they are about to do takes a signature. Failures count and are journalled like
     * those at the sign-in; that it was right is said by the entry of what follows. The password is wiped.
     *
     * @throws IllegalStateException if nobody is signed in
     */
    public synchronized SignInOutcome confirm(char[] password) {
        try {
            String name = session.orElseThrow(() -> new IllegalStateException("nobody is signed in"))
                    .operator()
                    .name();
            return attempt(name, password, Action.DAY_SIGNED);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Asks a second person for name and password, because whoever is signed in may not do alone what comes next. It must be somebody else, whose role may
     * agree. Failures count and are journalled like those at the sign-in, under the name of whose password it should have been; who is signed in stays so.
     * The password is wiped.
     *
     * @param name as typed; spaces around it and capital letters don't matter
     * @throws IllegalStateException if nobody is signed in
     */
    public synchronized ApprovalOutcome approve(String name, char[] password) {
        try {
            String asking = session.orElseThrow(() -> new IllegalStateException("nobody is signed in"))
                    .operator()
                    .name();
            String second = name.strip().toLowerCase(Locale.ROOT);
            return second.equals(asking) ? new ApprovalOutcome.SamePerson() : approved(second, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private ApprovalOutcome approved(String name, char[] password) {
        try {
            Optional<Instant> until = lockouts.until(name, clock.instant());
            if (until.isPresent()) {
                journal.record(failure(name, "locked-out", Action.EXPORTED));
                return new ApprovalOutcome.LockedOut(until.get());
            }
            Credentials.Check check = credentials.open(name, password);
            if (check instanceof Credentials.Check.Unusable unusable) {
                journal.record(failure(name, "not-ready", Action.EXPORTED));
                return new ApprovalOutcome.NotReady(unusable.reason());
            }
            if (!(check instanceof Credentials.Check.Right right)) {
                return failed(name, Action.EXPORTED) instanceof SignInOutcome.LockedOut locked
                        ? new ApprovalOutcome.LockedOut(locked.until())
                        : new ApprovalOutcome.WrongCredentials();
            }
            if (!new RolePolicy().allows(right.operator().role(), Permission.APPROVE)) {
                journal.record(failure(name, "role-may-not", Action.EXPORTED));
                return new ApprovalOutcome.RoleMayNot();
            }
            lockouts.succeeded(name);
            lockouts.tellWitness(credentials::knows);
            return new ApprovalOutcome.Approved(right.operator());
        } catch (JournalUnavailableException e) {
            LOG.error("a second person's approval could not be journalled", e);
            return new ApprovalOutcome.NotReady(NotReadyReason.JOURNAL_UNAVAILABLE);
        }
    }

    private SignInOutcome attempt(String name, char[] password, Action action) {
        try {
            Optional<Instant> until = lockouts.until(name, clock.instant());
            if (until.isPresent()) {
                journal.record(failure(name, "locked-out", action));
                return new SignInOutcome.LockedOut(until.get());
            }
            Credentials.Check check = credentials.open(name, password);
            if (check instanceof Credentials.Check.Right right) {
                return right(right.operator(), action);
            }
            if (check instanceof Credentials.Check.Unusable unusable) {
                journal.record(failure(name, "not-ready", action));
                return new SignInOutcome.NotReady(unusable.reason());
            }
            return failed(name, action);
        } catch (JournalUnavailableException e) {
            LOG.error("an attempt to sign in could not be journalled", e);
            return new SignInOutcome.NotReady(NotReadyReason.JOURNAL_UNAVAILABLE);
        }
    }

    /** Whoever is signed in unlocks without the hub too: what they have begun must not be lost to an outage. */
    private SignInOutcome right(Operator operator, Action action) throws JournalUnavailableException {
        HubPresence.State hub = offline.state();
        if (action != Action.SIGN_IN) {
            return succeeded(operator, action, hub);
        }
        Optional<Duration> left = offline.left(operator.name(), hub, clock.instant());
        if (left.filter(Duration::isNegative).isEmpty()) {
            offlineLeft = left;
            return succeeded(operator, action, hub);
        }
        credentials.close();
        journal.record(failure(operator.name(), "offline-too-long", action));
        return new SignInOutcome.OfflineTooLong(offline.days());
    }

    private SignInOutcome succeeded(Operator operator, Action action, HubPresence.State hub)
            throws JournalUnavailableException {
        if (action == Action.DAY_SIGNED) {
            lockouts.succeeded(operator.name());
            lockouts.tellWitness(credentials::knows);
            return new SignInOutcome.SignedIn(
                    session.orElseThrow(() -> new IllegalStateException("nobody is signed in")));
        }
        try {
            journal.record(
                    EntryDraft.of(action, operator.name(), operator.role().name())
                            .withDetails(details(action, hub)));
        } catch (JournalUnavailableException e) {
            if (session.isEmpty()) {
                credentials.close();
            }
            throw e;
        }
        lockouts.succeeded(operator.name());
        locked = false;
        hubAnswered = hub == HubPresence.State.REACHED || (session.isPresent() && hubAnswered);
        Session current = session.orElseGet(() -> new Session(operator, clock.instant()));
        session = Optional.of(current);
        return new SignInOutcome.SignedIn(current);
    }

    private Map<String, String> details(Action action, HubPresence.State hub) {
        Map<String, String> details = OnlineEvidence.details(hub);
        return action == Action.SIGN_IN ? new KeyRevision(credentials.revision()).among(details) : details;
    }

    private SignInOutcome failed(String name, Action action) throws JournalUnavailableException {
        Instant now = clock.instant();
        lockouts.failed(name, now);
        journal.record(failure(name, Lockouts.COUNTED, action));
        lockouts.tellWitness(credentials::knows);
        Optional<Instant> until = lockouts.until(name, now);
        return until.isPresent() ? new SignInOutcome.LockedOut(until.get()) : new SignInOutcome.WrongCredentials();
    }

    /** A name that nobody has stays out of the journal: it may be a password typed into the wrong field. */
    private EntryDraft failure(String name, String outcome, Action action) {
        boolean known = credentials.knows(name);
        return EntryDraft.of(Action.SIGN_IN_FAILED, known ? name : "", "")
                .withOutcome(outcome)
                .withDetails(Map.of(
                        "at",
                        switch (action) {
                            case UNLOCKED -> "lock-screen";
                            case DAY_SIGNED -> "sign-off";
                            case EXPORTED -> "approval";
                            default -> "sign-in";
                        },
                        "name",
                        known ? "known" : "unknown"));
    }

    /**
     * Locks the screen. The key stays open, because answers still on their way have to be journalled. Takes effect even if it can't be journalled.
     *
     * @return whether it is in the journal
     */
    public synchronized boolean lock() {
        if (session.isEmpty() || locked) {
            return true;
        }
        locked = true;
        return noted(Action.LOCKED, session.get().operator());
    }

    /**
     * Signs out and closes the key: what still runs for the operator has to be ended before. Takes effect even if it can't be journalled.
     *
     * @return whether it is in the journal
     */
    public synchronized boolean signOut() {
        if (session.isEmpty()) {
            return true;
        }
        boolean noted = noted(Action.SIGN_OUT, session.get().operator());
        session = Optional.empty();
        locked = false;
        credentials.close();
        return noted;
    }

    private boolean noted(Action action, Operator operator) {
        try {
            journal.record(
                    EntryDraft.of(action, operator.name(), operator.role().name()));
            return true;
        } catch (JournalUnavailableException e) {
            LOG.error("{} could not be journalled", action, e);
            return false;
        }
    }
}
