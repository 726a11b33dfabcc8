package org.onewindow.hubclient;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells a certificate that was not accepted from a line that broke: both may end in an exception of TLS. Stateless. */
final class Distrust {
    private static final int DEEPEST = 16;

    private Distrust() {}

    /** Whether a failure comes from the other side's certificate or its name. */
    static boolean causes(Throwable failure) {
        Optional<Throwable> cause = Optional.of(failure);
        for (int depth = 0; cause.isPresent() && depth < DEEPEST; depth++) {
            Throwable one = cause.get();
            if (one instanceof CertificateException
                    || one instanceof CertPathValidatorException
                    || one instanceof SSLPeerUnverifiedException) {
                return true;
            }
            cause = Optional.ofNullable(one.getCause());
        }
        return false;
    }
}
