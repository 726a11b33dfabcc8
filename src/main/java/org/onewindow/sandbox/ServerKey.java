package org.onewindow.sandbox;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** The key a sandbox shows itself by, and its certificate, which counters pin. Never prints the key. */
public record ServerKey(PrivateKey privateKey, X509Certificate certificate) {
    @Override
    public String toString() {
        return "ServerKey[" + certificate.getSubjectX500Principal() + "]";
    }
}
