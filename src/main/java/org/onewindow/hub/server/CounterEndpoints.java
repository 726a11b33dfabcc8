package org.onewindow.hub.server;

import java.util.List;
import org.onewindow.hub.BatchOutcome;
import org.onewindow.hub.DecisionFeed;
import org.onewindow.hub.HubCheckpoints;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.JournalIntake;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchRefusal;
import org.onewindow.protocol.HubPresence;
import org.onewindow.protocol.MalformedMessageException;
import org.onewindow.protocol.ProtocolLimits;

/** What a counter's program asks by itself: is the hub there, take these entries, what was decided, where does the hub's log stand. */
final class CounterEndpoints {
    private final JournalIntake intake;
    private final DecisionFeed feed;
    private final HubCheckpoints checkpoints;

    CounterEndpoints(JournalIntake intake, DecisionFeed feed, HubCheckpoints checkpoints) {
        this.intake = intake;
        this.feed = feed;
        this.checkpoints = checkpoints;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/alive", Access.ANYONE, question -> alive()),
                // No Idempotency-Key: counter and sequence already say whether a batch was taken before.
                Route.of("POST", "/v1/journal", Access.COUNTER, this::journal),
                Route.of("GET", "/v1/feed", Access.COUNTER, this::feed),
                Route.of("GET", "/v1/checkpoint", Access.COUNTER, this::checkpoint));
    }

    private Reply alive() {
        return Reply.json(200, new HubPresence(checkpoints.origin()).toJson());
    }

    private Reply journal(Question question)
            throws ProblemException, MalformedMessageException, HubUnavailableException {
        Batch batch = Batch.fromJson(question.body());
        if (!batch.counter().equals(question.caller().name())) {
            throw new ProblemException(403, "wrong-counter", "a counter brings its own log only");
        }
        BatchOutcome outcome = intake.take(batch);
        if (outcome instanceof BatchOutcome.Taken taken) {
            return Reply.json(200, taken.answer().toJson());
        }
        BatchRefusal refusal = ((BatchOutcome.Refused) outcome).refusal();
        return Reply.json(refusal.status(), refusal.toJson());
    }

    private Reply feed(Question question) throws ProblemException, HubUnavailableException {
        long from = question.number("from", 0, ProtocolLimits.LARGEST_SEQUENCE);
        int limit = (int) question.number("limit", ProtocolLimits.MOST_ROWS, ProtocolLimits.MOST_ROWS);
        return Reply.json(
                200,
                feed.page(question.caller().name(), from, Math.max(1, limit)).toJson());
    }

    private Reply checkpoint(Question question) throws ProblemException, HubUnavailableException {
        return Reply.json(
                200,
                checkpoints
                        .since(question.number("from", 0, ProtocolLimits.LARGEST_SEQUENCE))
                        .toJson());
    }
}
