package org.onewindow.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.onewindow.access.OperatorKeys.Change;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changing passwords, removing operators, changing the vault's key: permitted, and journalled before it happens. Blocks; never on the JavaFX thread. Safe
 * for use by several threads.
 */
public final class KeyAdministration {
    private static final Logger LOG = LoggerFactory.getLogger(KeyAdministration.class);

    /** What came of it. */
    public sealed interface Outcome {
        /** Done, durably. */
        record Done() implements Outcome {}

        /** Whoever asked may not do that. */
        record NotPermitted() implements Outcome {}

        /** The new password won't do. */
        record PasswordRefused(List<PasswordFault> faults) implements Outcome {
            public PasswordRefused {
                faults = List.copyOf(faults);
            }
        }

        /** Not done, and why. */
        record NotDone(Change reason) implements Outcome {}

        /** The journal can't be written, so nothing was done. */
        record NotJournalled() implements Outcome {}
    }

    private final OperatorKeys keys;
    private final Journal journal;
    private final RolePolicy policy;
    private final PasswordPolicy passwords;

    /** Over the station's keys and its journal. */
    public KeyAdministration(OperatorKeys keys, Journal journal, RolePolicy policy, PasswordPolicy passwords) {
        this.keys = keys;
        this.journal = journal;
        this.policy = policy;
        this.passwords = passwords;
    }

    /** Gives whoever is signed in another password. Both are wiped, whatever comes of it. */
    public Outcome changePassword(Session by, char[] current, char[] fresh) {
        String name = by.operator().name();
        try {
            List<PasswordFault> faults = passwords.faults(name, fresh);
            return faults.isEmpty()
                    ? done(by, "change-password", name, () -> keys.changePassword(name, current, fresh))
                    : new Outcome.PasswordRefused(faults);
        } finally {
            Arrays.fill(current, '\0');
            Arrays.fill(fresh, '\0');
        }
    }

    /** Removes an operator, for somebody who manages operators; the vault's key is changed with it. */
    public Outcome remove(Session by, String name) {
        return mayManage(by) ? done(by, "remove-operator", name, () -> keys.remove(name)) : new Outcome.NotPermitted();
    }

    /** Changes the vault's key, for somebody who manages operators. */
    public Outcome rotate(Session by) {
        return mayManage(by) ? done(by, "rotate-key", by.operator().name(), keys::rotate) : new Outcome.NotPermitted();
    }

    /** Accepts what is kept of operators and keys though the log knows of newer, for somebody who manages operators. */
    public Outcome accept(Session by) {
        return mayManage(by)
                ? done(by, "accept-slots", by.operator().name(), keys::accept)
                : new Outcome.NotPermitted();
    }

    private boolean mayManage(Session by) {
        return policy.allows(by.operator().role(), Permission.MANAGE_OPERATORS);
    }

    private Outcome done(Session by, String change, String name, Supplier<Change> work) {
        try {
            journal.record(draft(by, change, name, "begun"));
            Change came = work.get();
            EntryDraft result =
                    draft(by, change, name, came.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            noteResult(result.withDetails(new KeyRevision(keys.revision()).among(result.details())));
            return came == Change.DONE ? new Outcome.Done() : new Outcome.NotDone(came);
        } catch (JournalUnavailableException e) {
            LOG.error("a change of keys could not be journalled", e);
            return new Outcome.NotJournalled();
        }
    }

    /** What has happened has happened: that it began is in the journal already. */
    private void noteResult(EntryDraft draft) {
        try {
            journal.record(draft);
        } catch (JournalUnavailableException e) {
            LOG.error("the result of a change of keys could not be journalled", e);
        }
    }

    /** A name that could never be an operator's stays out of the journal. */
    private static EntryDraft draft(Session by, String change, String name, String outcome) {
        return EntryDraft.of(
                        Action.CONFIGURATION_CHANGED,
                        by.operator().name(),
                        by.operator().role().name())
                .withOutcome(outcome)
                .withDetails(
                        Operator.isName(name) ? Map.of("change", change, "operator", name) : Map.of("change", change));
    }
}
