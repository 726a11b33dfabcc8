package org.onewindow.access;

import java.util.Map;
import java.util.Optional;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes in the journal that the hub answered this counter while an operator was signed in: the evidence that lets them sign in without it later. Whoever
 * talks to the hub tells each contact; one entry a session is written, and none where the sign-in itself says it. Safe for use by several threads.
 */
public final class HubContacts {
    private static final Logger LOG = LoggerFactory.getLogger(HubContacts.class);

    private final SignIn signIn;
    private final Journal journal;
    private Optional<Session> noted = Optional.empty();

    /** For the sessions of {@code signIn}. */
    public HubContacts(SignIn signIn, Journal journal) {
        this.signIn = signIn;
        this.journal = journal;
    }

    /**
     * The hub has answered: an authentic answer to a request of this counter, not a bare connection. Blocks on the disk the first time in a session; does
     * nothing while nobody is signed in. A journal that can't be written is logged, and tried again at the next contact.
     */
    public synchronized void reached() {
        Optional<Session> current = signIn.session();
        if (current.isEmpty() || current.equals(noted) || signIn.hubAnswered()) {
            return;
        }
        Operator operator = current.get().operator();
        try {
            journal.record(EntryDraft.of(
                            Action.CONNECTION_RESTORED,
                            operator.name(),
                            operator.role().name())
                    .withOutcome(OnlineEvidence.HUB_REACHED)
                    .withDetails(Map.of("link", "hub")));
            noted = current;
        } catch (JournalUnavailableException e) {
            LOG.error("a contact with the hub could not be journalled", e);
        }
    }
}
