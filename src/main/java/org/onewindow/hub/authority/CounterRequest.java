package org.onewindow.hub.authority;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.Optional;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/** A counter's certificate request (PKCS #10). Only its key is taken from it: whom the certificate names is the hub's to say. */
final class CounterRequest {
    private static final int LONGEST = 8 * 1024;
    private static final int FIELD_BITS = 256;

    private CounterRequest() {}

    /** The key in a request; empty if it is none, its signature is not by that key, or the key is not on P-256. */
    static Optional<PublicKey> key(String pem) {
        if (pem.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JcaPKCS10CertificationRequest request =
                    new JcaPKCS10CertificationRequest(PemText.read(PemText.REQUEST, pem));
            PublicKey key = request.getPublicKey();
            boolean signed = request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key));
            boolean known = key instanceof ECPublicKey ec
                    && ec.getParams().getCurve().getField().getFieldSize() == FIELD_BITS;
            return signed && known ? Optional.of(key) : Optional.empty();
        } catch (IOException
                | PKCSException
                | OperatorCreationException
                | GeneralSecurityException
                | RuntimeException e) {
            // The decoder throws what it likes for bytes of a stranger.
            return Optional.empty();
        }
    }
}
