package org.onewindow.hub.authority;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;

/** A private key and the certificate of its public half. Never prints the key. */
public record HeldKey(PrivateKey privateKey, X509Certificate certificate) {
    /** Whether the certificate is this key's: what the one signs, the other verifies. */
    boolean isOnePair() {
        byte[] anything = certificate.getSignature();
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(privateKey);
            signature.update(anything);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(anything);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "HeldKey[" + certificate.getSubjectX500Principal() + "]";
    }
}
