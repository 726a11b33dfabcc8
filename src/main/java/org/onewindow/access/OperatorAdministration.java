package org.onewindow.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adding operators: permitted, journalled before it happens, and with a password worth having. Blocks; never on the JavaFX thread. */
public final class OperatorAdministration {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorAdministration.class);

    /** What came of it. */
    public sealed interface Outcome {
        /** Added. */
        record Added(Operator operator) implements Outcome {}

        /** Whoever asked may not manage operators. */
        record NotPermitted() implements Outcome {}

        /** The password won't do. */
        record PasswordRefused(List<PasswordFault> faults) implements Outcome {
            public PasswordRefused {
                faults = List.copyOf(faults);
            }
        }

        /** Not added; the words are the text {@code access.addition.<name in lower case with hyphens>}. */
        record NotAdded(OperatorDirectory.Addition reason) implements Outcome {}

        /** The journal can't be written, so nothing was done. */
        record NotJournalled() implements Outcome {}
    }

    private final OperatorDirectory directory;
    private final Journal journal;
    private final RolePolicy policy;
    private final PasswordPolicy passwords;

    /** Over the station's operators and its journal. */
    public OperatorAdministration(
            OperatorDirectory directory, Journal journal, RolePolicy policy, PasswordPolicy passwords) {
        this.directory = directory;
        this.journal = journal;
        this.policy = policy;
        this.passwords = passwords;
    }

    /** Adds an operator for somebody who is signed in. The password is wiped, whatever comes of it. */
    public Outcome add(Session by, Operator operator, char[] password) {
        try {
            if (!policy.allows(by.operator().role(), Permission.MANAGE_OPERATORS)) {
                return new Outcome.NotPermitted();
            }
            List<PasswordFault> faults = passwords.faults(operator.name(), password);
            if (!faults.isEmpty()) {
                return new Outcome.PasswordRefused(faults);
            }
            journal.record(draft(by, operator, "begun"));
            OperatorDirectory.Addition addition = directory.add(operator, password);
            EntryDraft result =
                    draft(by, operator, addition.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            noteResult(result.withDetails(new KeyRevision(directory.revision()).among(result.details())));
            return addition == OperatorDirectory.Addition.ADDED
                    ? new Outcome.Added(operator)
                    : new Outcome.NotAdded(addition);
        } catch (JournalUnavailableException e) {
            LOG.error("adding an operator could not be journalled", e);
            return new Outcome.NotJournalled();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** What has happened has happened: that it began is in the journal already. */
    private void noteResult(EntryDraft draft) {
        try {
            journal.record(draft);
        } catch (JournalUnavailableException e) {
            LOG.error("the result of adding an operator could not be journalled", e);
        }
    }

    private static EntryDraft draft(Session by, Operator operator, String outcome) {
        return EntryDraft.of(
                        Action.CONFIGURATION_CHANGED,
                        by.operator().name(),
                        by.operator().role().name())
                .withOutcome(outcome)
                .withDetails(Map.of(
                        "change", "add-operator",
                        "operator", operator.name(),
                        "role", operator.role().name()));
    }
}
