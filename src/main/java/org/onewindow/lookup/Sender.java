package org.onewindow.lookup;

import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the requests of one look-up and checks what comes back, away from the look-up's lock. Immutable. */
final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final LookupTools tools;
    private final LookupRequest request;

    Sender(LookupTools tools, LookupRequest request) {
        this.tools = tools;
        this.request = request;
    }

    /** Sends a task's request, already journalled; {@code heard} gets the checked answer on a thread of its own. */
    void send(PlannedRequest planned, Attempt attempt, BiConsumer<Answer, HashVerdict> heard) {
        ServiceRequest asked = new ServiceRequest(
                attempt.requestId(),
                planned.service(),
                planned.items(),
                request.subject(),
                request.matter().code(),
                request.caseNumber(),
                request.operator().name(),
                request.representedParty());
        attempt.send(
                tools.source(),
                asked,
                tools.executor(),
                reply -> heard.accept(checked(planned, attempt, reply), reply.hash()));
    }

    private Answer checked(PlannedRequest planned, Attempt attempt, SourceReply reply) {
        Answer answer;
        try {
            answer = tools.check()
                    .check(
                            reply,
                            planned,
                            request.subject().value(),
                            tools.clock().instant());
        } catch (RuntimeException e) {
            LOG.error("request {}: its answer could not be checked", attempt.requestId(), e);
            return new Answer.Refused(Refusal.WRONG_SCHEMA);
        }
        if (reply instanceof SourceReply.Answered && answer instanceof Answer.Refused refused) {
            LOG.warn(
                    "request {} to {}: answer refused, {}",
                    attempt.requestId(),
                    planned.service().code(),
                    refused.refusal());
        }
        return answer;
    }
}
