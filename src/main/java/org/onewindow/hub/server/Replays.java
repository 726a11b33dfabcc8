package org.onewindow.hub.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.IdempotencyKeys;
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
        boolean kept = false;
        try {
            Reply reply = question.route().endpoint().answer(question);
            if (reply.status() < SERVER_TROUBLE) {
                keys.finish(owner, key.get(), reply.status(), new String(reply.body(), StandardCharsets.UTF_8));
                kept = true;
            }
            return question.route().complete(reply);
        } finally {
            if (!kept) {
                keys.giveUp(owner, key.get());
            }
        }
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
