package org.onewindow.hubclient;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.onewindow.offline.HubReply;
import org.onewindow.protocol.Enrolled;
import org.onewindow.protocol.Enrolment;
import retrofit2.Response;

/**
 * Enrols this counter at a hub: a key made here and never sent, the hub known by the fingerprint of its authority, a one-time code that says who may.
 * Takes as long as the network; a lost answer is asked for again under the same key, so that a code is not used up for nothing. Used by one thread.
 */
public final class Enrolling {
    private static final int ATTEMPTS = 3;

    private final URI hub;
    private final byte[] fingerprint;
    private final HubTimes times;

    private Enrolling(URI hub, byte[] fingerprint, HubTimes times) {
        this.hub = hub;
        this.fingerprint = fingerprint;
        this.times = times;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** Taken in. The subject key and the recovery key in {@code answer} are for the vault. */
        record Joined(HubIdentity identity, Enrolled answer) implements Outcome {}

        /** The hub there is not the one of the fingerprint, or its certificate doesn't hold. Nothing was sent to it. */
        record WrongHub() implements Outcome {}

        /** By this computer's clock the certificate of what answers there is not valid: the clock is wrong, or its term is over. Nothing was sent to it. */
        record OutOfTerm() implements Outcome {}

        /** The hub refuses: {@code wrong-code} when it is not this counter's, used, or its time is over. */
        record Refused(int status, String reason) implements Outcome {}

        /** No hub was reached. */
        record Unreachable(String reason) implements Outcome {}
    }

    /**
     * At a hub.
     *
     * @param fingerprint SHA-256 of its authority's certificate, hexadecimal, with or without colons
     * @throws IllegalArgumentException if the address or the fingerprint is none
     */
    public static Enrolling at(URI hub, String fingerprint, HubTimes times) {
        HubIdentity.expectHttps(hub);
        String digits = fingerprint.toLowerCase(Locale.ROOT).replaceAll("[:\\s]", "");
        if (!digits.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a fingerprint is 64 hexadecimal digits");
        }
        return new Enrolling(hub, HexFormat.of().parseHex(digits), times);
    }

    /**
     * Enrols.
     *
     * @param vaultNumber the vault's number, 32 hexadecimal digits
     * @param checkpointKey the key of the counter's checkpoints, as a verifier key of a signed note
     */
    public Outcome join(String code, String counter, String vaultNumber, String checkpointKey) {
        KeyPair pair = newKey();
        Enrolment request = new Enrolment(code, counter, request(pair, counter), vaultNumber, checkpointKey);
        GzipRequest body = new GzipRequest(request.toJson());
        String key = UUID.randomUUID().toString();
        FingerprintTrust trusted = new FingerprintTrust(fingerprint);
        try (Http http = new Http(hub, Tls.asNobody(trusted), trusted, times)) {
            Outcome outcome = new Outcome.Unreachable("not tried");
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                outcome = ask(http, key, body, pair, counter);
                if (!(outcome instanceof Outcome.Unreachable)) {
                    return outcome;
                }
            }
            return outcome;
        }
    }

    private Outcome ask(Http http, String key, GzipRequest request, KeyPair pair, String counter) {
        RequestBody body = request.body();
        try {
            Response<ResponseBody> response = http.api()
                    .enrol(request.headers(HubClient.headers().build()), key, body)
                    .execute();
            HubReply<Enrolled> reply = Replies.of(response, Enrolled::fromJson);
            if (reply instanceof HubReply.Taken<Enrolled> taken) {
                return joined(taken.body(), pair, counter);
            } else if (reply instanceof HubReply.Refused<Enrolled> refused) {
                return new Outcome.Refused(refused.status(), refused.reason());
            } else if (reply instanceof HubReply.Unreachable<Enrolled> unreachable) {
                return new Outcome.Unreachable(unreachable.reason());
            } else if (reply instanceof HubReply.SomebodyElse<Enrolled>) {
                return new Outcome.WrongHub();
            }
            return new Outcome.Unreachable("the hub is busy");
        } catch (IOException e) {
            if (Distrust.isOfTime(e)) {
                return new Outcome.OutOfTerm();
            }
            return Distrust.causes(e)
                    ? new Outcome.WrongHub()
                    : new Outcome.Unreachable(e.getClass().getSimpleName());
        }
    }

    private Outcome joined(Enrolled answer, KeyPair pair, String counter) {
        try {
            X509Certificate authority = certificate(answer.authority());
            X509Certificate own = certificate(answer.certificate());
            own.verify(authority.getPublicKey());
            if (!Arrays.equals(FingerprintTrust.sha256(authority), fingerprint)
                    || !own.getPublicKey().equals(pair.getPublic())) {
                return new Outcome.Refused(0, "wrong-certificate");
            }
            return new Outcome.Joined(
                    new HubIdentity(hub, counter, authority, own, pair.getPrivate(), answer.hubKey()), answer);
        } catch (GeneralSecurityException e) {
            return new Outcome.Refused(0, "wrong-certificate");
        }
    }

    static X509Certificate certificate(String pem) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), new SecureRandom());
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    static String request(KeyPair pair, String counter) {
        try {
            return Pem.write(
                    Pem.REQUEST,
                    new JcaPKCS10CertificationRequestBuilder(
                                    new X500NameBuilder(BCStyle.INSTANCE)
                                            .addRDN(BCStyle.CN, counter)
                                            .build(),
                                    pair.getPublic())
                            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
                            .getEncoded());
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException("every Java platform signs with ECDSA", e);
        }
    }
}
