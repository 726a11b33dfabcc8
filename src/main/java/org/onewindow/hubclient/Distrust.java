package org.onewindow.hubclient;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells a certificate that was not accepted from a line that broke: both may end in an exception of TLS. Stateless. */
final class Distrust {
    private static final int DEEPEST = 16;

    private Distrust() {}

    /** Whether a failure comes from the other side's certificate or its name. */
    static boolean causes(Throwable failure) {
        return has(
                failure,
                one -> one instanceof CertificateException
                        || one instanceof CertPathValidatorException
                        || one instanceof SSLPeerUnverifiedException);
    }

    /** Whether it comes only from when a certificate is valid: it has run out, or this computer's clock is wrong. */
    static boolean isOfTime(Throwable failure) {
        return has(
                failure,
                one -> one instanceof CertificateExpiredException || one instanceof CertificateNotYetValidException);
    }

    private static boolean has(Throwable failure, Predicate<Throwable> kind) {
        Optional<Throwable> cause = Optional.of(failure);
        for (int depth = 0; cause.isPresent() && depth < DEEPEST; depth++) {
            if (kind.test(cause.get())) {
                return true;
            }
            cause = Optional.ofNullable(cause.get().getCause());
        }
        return false;
    }
}
