package org.onewindow.exchange;

import java.io.IOException;
import java.net.ProtocolException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.onewindow.lookup.HashVerdict;
import org.onewindow.lookup.Refusal;
import org.onewindow.lookup.SourceReply;
import org.onewindow.lookup.Trouble;

/** Says what it means that no whole answer came. Stateless. */
final class ConnectionFailure {
    private ConnectionFailure() {}

    static SourceReply read(Throwable failure, boolean cancelled, HashVerdict hash) {
        if (failure instanceof RefusedBodyException refused) {
            return new SourceReply.Untrusted(refused.refusal(), hash);
        }
        if (cancelled) {
            return failed(Trouble.CANCELLED, hash);
        }
        if (isAboutTrust(failure)) {
            return failed(Trouble.CERTIFICATE, hash);
        }
        if (failure instanceof ProtocolException) {
            // What answers there does not speak HTTP as it should.
            return new SourceReply.Untrusted(Refusal.NOT_JSON, hash);
        }
        return failed(failure instanceof IOException ? Trouble.EXCHANGE_UNREACHABLE : Trouble.EXCHANGE_FAILED, hash);
    }

    private static boolean isAboutTrust(Throwable failure) {
        // OkHttp keeps what other addresses of the same host said as suppressed; the cause chain is the one that
        // counts.
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 16; cause = cause.getCause(), depth++) {
            if (cause instanceof SSLException || cause instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }

    /** Whether it comes only from when a certificate is valid: it has run out, or this computer's clock is wrong. */
    static boolean isOfTime(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 16; cause = cause.getCause(), depth++) {
            if (cause instanceof CertificateExpiredException || cause instanceof CertificateNotYetValidException) {
                return true;
            }
        }
        return false;
    }

    private static SourceReply failed(Trouble trouble, HashVerdict hash) {
        return new SourceReply.Failed(trouble, Optional.empty(), Optional.empty(), hash);
    }
}
