package org.onewindow.hub.authority;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A private key and the certificate of its public half. Never prints the key. */
public record HeldKey(PrivateKey privateKey, X509Certificate certificate) {
    @Override
    public String toString() {
        return "HeldKey[" + certificate.getSubjectX500Principal() + "]";
    }
}
