package org.onewindow.lookup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.onewindow.catalogue.CacheRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what can stand in for an answer that could not be had: a saved copy, or during an outage a place in the queue. An outage that shows itself as
 * web pages in the place of answers, as a network's sign-in page does, is one too. Safe for use by several threads.
 */
final class Standby {
    private static final Logger LOG = LoggerFactory.getLogger(Standby.class);
    private static final Set<Trouble> WITHOUT_HELP = EnumSet.of(Trouble.CANCELLED, Trouble.JOURNAL, Trouble.NOT_SAVED);
    private static final Set<Trouble> LIKE_AN_OUTAGE =
            EnumSet.of(Trouble.EXCHANGE_UNREACHABLE, Trouble.CERTIFICATE, Trouble.TIMED_OUT);
    private static final Set<Refusal> LIKE_A_SIGN_IN_PAGE = EnumSet.of(Refusal.NOT_JSON, Refusal.REDIRECT);

    private final OutageMeans outage;
    private final LookupRequest request;
    private final Clock clock;

    Standby(OutageMeans outage, LookupRequest request, Clock clock) {
        this.outage = outage;
        this.request = request;
        this.clock = clock;
    }

    /** Whether it may be worth looking for something else. */
    boolean mayHelp(Answer answer) {
        return !outage.equals(OutageMeans.NONE) && (isSignInPage(answer) || isTroubleWithHelp(answer));
    }

    private static boolean isTroubleWithHelp(Answer answer) {
        return answer instanceof Answer.Unavailable unavailable && !WITHOUT_HELP.contains(unavailable.trouble());
    }

    private static boolean isSignInPage(Answer answer) {
        return answer instanceof Answer.Refused refused && LIKE_A_SIGN_IN_PAGE.contains(refused.refusal());
    }

    /** Whether an answer stands in for another, and so has to be in the journal before it is shown. */
    static boolean isStandIn(Answer answer) {
        return answer instanceof Answer.SavedCopy || answer instanceof Answer.Queued;
    }

    /** Whether the exchange is there after all; asked anew only where the answer looks as if it were not. */
    CompletableFuture<Boolean> confirmed(Answer answer) {
        boolean doubtful = isSignInPage(answer)
                || (answer instanceof Answer.Unavailable unavailable && LIKE_AN_OUTAGE.contains(unavailable.trouble()));
        return doubtful
                ? outage.reachability().confirm()
                : CompletableFuture.completedFuture(outage.reachability().exchangeReachable());
    }

    /** What to answer instead; the answer itself if there is nothing better. Blocks on the disk. */
    Answer insteadOf(PlannedRequest planned, Answer answer, boolean reachable) {
        if (isSignInPage(answer) && reachable) {
            return answer;
        }
        Trouble trouble = !reachable || !(answer instanceof Answer.Unavailable unavailable)
                ? Trouble.EXCHANGE_UNREACHABLE
                : unavailable.trouble();
        Optional<Answer.SavedCopy> saved = saved(planned);
        if (saved.isPresent()) {
            return saved.get().because(trouble);
        } else if (reachable) {
            return answer;
        }
        return mayWait(planned) ? new Answer.Queued(clock.instant()) : Answer.unavailable(Trouble.NOT_SAVED);
    }

    /**
     * An answer of which nothing may be kept could be shown to nobody if it came while the clerk is elsewhere; to ask for it all the same would be to
     * ask for more than is needed (law 5 of the design).
     */
    private boolean mayWait(PlannedRequest planned) {
        return mayBeKept() && planned.items().stream().anyMatch(item -> item.cacheRule() != CacheRule.NEVER);
    }

    /** What concerns a child is treated as highly sensitive, and nothing of that is ever kept. */
    private boolean mayBeKept() {
        return !request.subject().namesAChild(LocalDate.now(clock));
    }

    private Optional<Answer.SavedCopy> saved(PlannedRequest planned) {
        try {
            return outage.cache().find(request.subject(), request.caseNumber(), planned, clock.instant());
        } catch (RuntimeException e) {
            LOG.error("saved copies can't be read: {}", e.getClass().getName());
            return Optional.empty();
        }
    }

    /** Keeps what was found and shown, if it may be kept. Blocks on the disk. */
    void keep(PlannedRequest planned, Answer.Found found, Instant receivedAt) {
        if (!mayBeKept()) {
            return;
        }
        try {
            outage.cache().keep(request.subject(), request.caseNumber(), planned, found, receivedAt);
        } catch (RuntimeException e) {
            LOG.error("a found record can't be kept: {}", e.getClass().getName());
        }
    }
}
