package org.onewindow.exchange;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.X509TrustManager;

/**
 * Trusts just the certificates given, byte for byte, while they are valid. Unlike the platform's own check, which takes a certificate it was
 * given as beyond doubt, this refuses one that has expired.
 */
final class PinnedCertificates implements X509TrustManager {
    private final List<X509Certificate> certificates;

    PinnedCertificates(List<X509Certificate> certificates) {
        this.certificates = List.copyOf(certificates);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        if (chain.length == 0 || !certificates.contains(chain[0])) {
            throw new CertificateException("not the certificate this station was given for the exchange");
        }
        chain[0].checkValidity();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("this side is never a server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return certificates.toArray(X509Certificate[]::new);
    }
}
