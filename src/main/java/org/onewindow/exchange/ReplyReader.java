package org.onewindow.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.onewindow.exchange.HttpAnswer.ContentKind;
import org.onewindow.lookup.HashVerdict;
import org.onewindow.lookup.Refusal;
import org.onewindow.lookup.SourceReply;
import org.onewindow.lookup.Trouble;

/**
 * Says what an HTTP answer means. An error is the exchange's own only with {@code X-Road-Error} and without a request hash, whatever the status:
 * Security Servers of different versions mix those up. With both, somebody behind the exchange forged it, and nothing in it is believed, not
 * even that the provider failed: no honest provider sends that header. Stateless.
 */
final class ReplyReader {
    /** The provider would not answer, or did not take the request for one it can read; that says nothing about what is on file. */
    private static final Set<Integer> UNWILLING =
            Set.of(401, 403, 405, 406, 407, 408, 411, 413, 414, 415, 417, 421, 425, 426, 429, 431);

    /** What means "nothing here" by itself. */
    private static final Set<Integer> NOTHING_HERE = Set.of(404, 410);

    private ReplyReader() {}

    static SourceReply read(HttpAnswer answer, UUID requestId, ServiceId service) {
        HashVerdict hash = answer.hash();
        if (answer.hasExchangeError() && answer.wasForwarded()) {
            return new SourceReply.Untrusted(Refusal.FORGED_ERROR, hash);
        }
        List<String> echoes = answer.headers().values("X-Road-Id");
        boolean echoed = echoes.size() == 1 && echoes.get(0).strip().equalsIgnoreCase(requestId.toString());
        if (!echoes.isEmpty() && !echoed) {
            return new SourceReply.Untrusted(Refusal.WRONG_REQUEST, hash);
        }
        if (answer.hasExchangeError()) {
            return exchangeError(ExchangeError.of(answer), service.toString());
        }
        if (answer.status() >= 300 && answer.status() < 400) {
            return new SourceReply.Untrusted(Refusal.REDIRECT, hash);
        }
        SourceReply reply = answer.status() < 300 ? envelope(answer) : failure(answer);
        boolean believed = reply instanceof SourceReply.Answered || reply instanceof SourceReply.NothingOnFile;
        return believed && !echoed ? new SourceReply.Untrusted(Refusal.WRONG_REQUEST, hash) : reply;
    }

    /** What an error of the exchange itself means; {@code service} is what was asked. */
    static SourceReply exchangeError(ExchangeError error, String service) {
        if (error.code().isAccessDenied()) {
            return new SourceReply.Denied(service, error.detailId());
        }
        Trouble trouble = error.code().trouble().orElse(Trouble.EXCHANGE_FAILED);
        // Only an announcement is written for people; other messages are the technicians' own.
        Optional<String> message = trouble == Trouble.MAINTENANCE ? error.message() : Optional.empty();
        return new SourceReply.Failed(trouble, message, error.detailId(), HashVerdict.ABSENT);
    }

    private static SourceReply envelope(HttpAnswer answer) {
        return switch (answer.contentKind()) {
            case JSON -> EnvelopeReader.read(answer.body().toByteArray(), answer.hash());
            case JSON_IN_ANOTHER_CHARSET -> new SourceReply.Untrusted(Refusal.MALFORMED, answer.hash());
            case OTHER -> new SourceReply.Untrusted(Refusal.NOT_JSON, answer.hash());
        };
    }

    /** An error status without an error of the exchange: the provider's own answer if it came through the exchange. */
    private static SourceReply failure(HttpAnswer answer) {
        if (answer.wasForwarded()) {
            return saysNothingOnFile(answer)
                    ? new SourceReply.NothingOnFile(answer.hash())
                    : failed(Trouble.PROVIDER_FAILED, answer.hash());
        }
        if (answer.isGatewaysOwn()) {
            return failed(Trouble.EXCHANGE_FAILED, answer.hash());
        }
        // Something on the way answered: a wrong address, a gateway, the exchange's own front door. A "not found" of
        // theirs is none of ours.
        return answer.contentKind() == ContentKind.OTHER && answer.body().size() > 0
                ? new SourceReply.Untrusted(Refusal.NOT_JSON, answer.hash())
                : failed(Trouble.EXCHANGE_FAILED, answer.hash());
    }

    /** A server's bare refusal of a request is no answer of the register behind it; an error body of its own is. */
    private static boolean saysNothingOnFile(HttpAnswer answer) {
        boolean ownBody =
                answer.contentKind() == ContentKind.JSON && answer.body().size() > 0;
        return NOTHING_HERE.contains(answer.status())
                || (answer.status() < 500 && !UNWILLING.contains(answer.status()) && ownBody);
    }

    private static SourceReply failed(Trouble trouble, HashVerdict hash) {
        return new SourceReply.Failed(trouble, Optional.empty(), Optional.empty(), hash);
    }
}
