package org.onewindow.hub.server;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hubclient.RawHub;

/** The exchange's own server, with a certificate it signed itself, as such servers have; one that may sign others, which is the worst that can come. */
public final class ExchangeServer {
    public static final String SERVICE = "CN-TEST/GOV/110108/hub";
    public static final String PORTAL = "CN-TEST/GOV/100000/portal";
    public static final String REQUEST = "4894e35d-bf0f-44a6-867a-8e51f1daa7e0";

    private final KeyPair pair;
    private final X509Certificate certificate;

    public ExchangeServer() throws Exception {
        pair = newPair();
        certificate = signed("CN=exchange", "CN=exchange", pair, pair.getPrivate());
    }

    private static KeyPair newPair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private static X509Certificate signed(String issuer, String subject, KeyPair of, PrivateKey by) throws Exception {
        Instant now = Instant.now();
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                new X500Principal(issuer),
                                BigInteger.TWO,
                                Date.from(now.minus(Duration.ofDays(1))),
                                Date.from(now.plus(Duration.ofDays(1))),
                                new X500Principal(subject),
                                of.getPublic())
                        .addExtension(Extension.basicConstraints, true, new BasicConstraints(issuer.equals(subject)))
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(by)));
    }

    /** Lets the portal ask, in the home of a hub that does not run yet. */
    public void letIn(Path home) throws Exception {
        Files.createDirectories(home);
        Files.writeString(
                home.resolve("exchange.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n",
                StandardCharsets.US_ASCII);
        Files.writeString(
                home.resolve("exchange.json"),
                "{\"service\":\"" + SERVICE + "\",\"clients\":[\"" + PORTAL + "\"],\"certificate\":\"exchange.pem\"}");
    }

    /** Asks for the portal. */
    public RawHub asks(TestHub hub) throws Exception {
        return asks(hub, PORTAL);
    }

    RawHub asks(TestHub hub, String client) throws Exception {
        return as(hub, certificate, pair).with("X-Road-Client", client).with("X-Road-Id", REQUEST);
    }

    /** Somebody with a certificate in a counter's name that this server has signed, because TLS trusts it. */
    RawHub forging(TestHub hub, String counter, String station) throws Exception {
        KeyPair own = newPair();
        return as(hub, signed("CN=exchange", "CN=" + counter + ",O=" + station, own, pair.getPrivate()), own);
    }

    private static RawHub as(TestHub hub, X509Certificate certificate, KeyPair pair) throws Exception {
        return RawHub.showing(hub.url(), hub.home().authority().root(), certificate, pair.getPrivate())
                .with("X-OneWindow-Counter", "07");
    }
}
