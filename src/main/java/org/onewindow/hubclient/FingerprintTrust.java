package org.onewindow.hubclient;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.X509TrustManager;

/** Trusts a chain that ends in the authority of a fingerprint somebody brought from the hub: how a counter knows the hub before it has been there. */
final class FingerprintTrust implements X509TrustManager {
    private final byte[] fingerprint;

    /** @param fingerprint SHA-256 of the authority's certificate, 32 bytes */
    FingerprintTrust(byte[] fingerprint) {
        this.fingerprint = fingerprint.clone();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        Optional<X509Certificate> authority = Optional.empty();
        for (X509Certificate certificate : chain) {
            if (MessageDigest.isEqual(sha256(certificate), fingerprint)) {
                authority = Optional.of(certificate);
            }
        }
        if (authority.isEmpty()) {
            throw new CertificateException("not the hub of this fingerprint");
        }
        // The platform's own check, with just this authority: signatures, dates, purposes.
        Tls.trusting(authority.get()).checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("nobody connects to a counter");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    static byte[] sha256(X509Certificate certificate) throws CertificateException {
        try {
            return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new CertificateException(e);
        }
    }
}
