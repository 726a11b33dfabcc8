package org.onewindow.hubclient;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Says why a hub breaks off when this counter's own certificate is not valid: the hub's own words for it are often lost with the connection. */
final class OwnTerm implements Interceptor {
    private final X509Certificate own;

    OwnTerm(X509Certificate own) {
        this.own = own;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (IOException e) {
            try {
                own.checkValidity();
            } catch (CertificateException outOfTerm) {
                outOfTerm.addSuppressed(e);
                throw new IOException("this counter's certificate is not valid by this computer's clock", outOfTerm);
            }
            throw e;
        }
    }
}
