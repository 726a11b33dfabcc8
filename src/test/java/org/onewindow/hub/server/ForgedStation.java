package org.onewindow.hub.server;

import java.math.BigInteger;
import java.nio.file.Files;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hub.store.TestCounter;
import org.onewindow.hubclient.HubIdentity;

/** A certificate that the hub's own authority signed, but for another station: what a stolen root could be used for. */
final class ForgedStation {
    private ForgedStation() {}

    static HubIdentity identity(TestHub hub, TestCounter counter, String station) throws Exception {
        X509Certificate root = hub.home().authority().root();
        String pem = Files.readString(hub.home().folder().resolve("authority/root.key"))
                .replaceAll("-----[A-Z ]+-----", "");
        PrivateKey rootKey = KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair pair = generator.generateKeyPair();
        Instant now = Instant.now();
        X509Certificate forged = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                root.getSubjectX500Principal(),
                                BigInteger.TEN,
                                Date.from(now.minus(Duration.ofDays(1))),
                                Date.from(now.plus(Duration.ofDays(1))),
                                new X500Principal("CN=" + counter.number() + ",O=" + station),
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(rootKey)));
        return new HubIdentity(hub.url(), counter.number(), root, forged, pair.getPrivate(), "");
    }
}
