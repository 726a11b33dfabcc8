package org.onewindow.hub.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.IdempotencyKeys;
import org.onewindow.hub.IdempotencyKeys.Answer;
import org.onewindow.hub.IdempotencyKeys.Claim;
import org.onewindow.protocol.MalformedMessageException;

/**
 * Requests that change something are done once for each Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): none 400, the same key and body the
 * stored answer, still running 409, another body 422. Answers that mean "not now" (5xx) are not kept. Safe for use by several threads.
 */
final class Replays {
    /** A structured string (RFC 8941), which the draft asks for, or the same without quotation marks. */
    private static final Pattern KEY = Pattern.compile("\"?([A-Za-z0-9_-]{16,64})\"?");

    private static final int SERVER_TROUBLE = 500;

    private final IdempotencyKeys keys;
    private final InstantSource clock;

    Replays(IdempotencyKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    Reply once(Question question) throws ProblemException, MalformedMessageException, HubUnavailableException {
        Optional<String> key = question.idempotencyKey().flatMap(Replays::key);
        if (key.isEmpty()) {
            throw new ProblemException(
                    400, "idempotency-key", "this request needs an Idempotency-Key of 16 to 64 letters and digits");
        }
        String owner = owner(question);
        Claim claim = keys.claim(owner, key.get(), hash(question), clock.instant());
        if (claim instanceof Claim.Done done) {
            return question.route()
                    .complete(Reply.json(done.status(), done.body().getBytes(StandardCharsets.UTF_8)));
        } else if (claim instanceof Claim.Running) {
            throw new ProblemException(409, "running", "the same request is being done at this moment");
        } else if (claim instanceof Claim.Different) {
            throw new ProblemException(422, "key-reused", "this Idempotency-Key was used for another request");
        }
        boolean ended = false;
        try {
            Reply reply;
            if (question.route().isWhole()) {
                Outcome outcome = together(question, owner, key.get());
                ended = true;
                reply = outcome.reply();
            } else {
                reply = question.route().endpoint().answer(question);
                if (isKept(reply)) {
                    keys.finish(owner, key.get(), answer(reply));
                    ended = true;
                }
            }
            return question.route().complete(reply);
        } finally {
            if (!ended) {
                keys.giveUp(owner, key.get());
            }
        }
    }

    /** Effect and answer in one transaction, so that a crash leaves both or none. A refusal has effects too: a wrong code is counted. */
    private Outcome together(Question question, String owner, String key) throws HubUnavailableException {
        AtomicReference<Outcome> last = new AtomicReference<>();
        keys.together(owner, key, () -> {
            Outcome outcome = outcome(question);
            last.set(outcome);
            return outcome instanceof Answered answered && isKept(answered.reply())
                    ? Optional.of(answer(answered.reply()))
                    : Optional.empty();
        });
        return Objects.requireNonNull(last.get());
    }

    private static Outcome outcome(Question question) throws HubUnavailableException {
        try {
            return new Answered(question.route().endpoint().answer(question));
        } catch (ProblemException e) {
            return new Declined(e);
        } catch (MalformedMessageException e) {
            return new NotUnderstood(e);
        }
    }

    /** What an endpoint came to, once its transaction is over. */
    private sealed interface Outcome {
        Reply reply() throws ProblemException, MalformedMessageException;
    }

    private record Answered(Reply reply) implements Outcome {}

    private record Declined(ProblemException problem) implements Outcome {
        @Override
        public Reply reply() throws ProblemException {
            throw problem;
        }
    }

    private record NotUnderstood(MalformedMessageException fault) implements Outcome {
        @Override
        public Reply reply() throws MalformedMessageException {
            throw fault;
        }
    }

    /** An answer that means "not now" is none to keep. */
    private static boolean isKept(Reply reply) {
        return reply.status() < SERVER_TROUBLE;
    }

    private static Answer answer(Reply reply) {
        return new Answer(reply.status(), new String(reply.body(), StandardCharsets.UTF_8));
    }

    /** Whose key it is; what is no counter has a name that no counter can have. */
    private static String owner(Question question) {
        return switch (question.route().access()) {
            // A stranger has no name yet: whoever knows the key and the body, a secret code in it, is the same
            // stranger.
            case ANYONE -> "-";
            case ADMINISTRATION -> "-hub";
            default -> question.caller().name();
        };
    }

    private static Optional<String> key(String header) {
        var matcher = KEY.matcher(header.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static byte[] hash(Question question) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((question.route().toString() + '\0' + question.path() + '\0' + question.query() + '\0')
                    .getBytes(StandardCharsets.UTF_8));
            return digest.digest(question.body());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
