package org.onewindow.hub.authority;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes X.509 certificates (RFC 5280): EC P-256, ECDSA with SHA-256. Starts of validity lie a day back, for clocks that are behind. */
final class Certificates {
    private static final Duration BACKDATED = Duration.ofDays(1);
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final int SERIAL_BITS = 120;

    private final SecureRandom random;

    Certificates(SecureRandom random) {
        this.random = random;
    }

    static X500Name name(String common, String organisation) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, common)
                .addRDN(BCStyle.O, organisation)
                .build();
    }

    /** The root: signs certificates and nothing else, with no authority below it. */
    HeldKey root(String station, Instant from, Instant until) {
        KeyPair pair = KeyFiles.newKey(random);
        X500Name name = name("OneWindow hub authority", station);
        try {
            JcaX509v3CertificateBuilder builder = builder(name, name, pair.getPublic(), from, until);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
            return new HeldKey(pair.getPrivate(), signed(builder, pair.getPrivate()));
        } catch (CertIOException e) {
            throw new IllegalStateException("extensions of our own can be written", e);
        }
    }

    /** A server's, for these DNS names and addresses. */
    HeldKey server(HeldKey root, String station, List<String> names, Instant from, Instant until) {
        KeyPair pair = KeyFiles.newKey(random);
        GeneralName[] alternatives = names.stream()
                .map(name -> new GeneralName(
                        ADDRESS.matcher(name).matches() ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new);
        try {
            JcaX509v3CertificateBuilder builder = leaf(
                    root, name("OneWindow hub", station), pair.getPublic(), from, until, KeyPurposeId.id_kp_serverAuth);
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives));
            return new HeldKey(pair.getPrivate(), signed(builder, root.privateKey()));
        } catch (CertIOException e) {
            throw new IllegalStateException("extensions of our own can be written", e);
        }
    }

    /** A counter's, for a key that it made itself. */
    X509Certificate client(HeldKey root, PublicKey key, X500Name subject, Instant from, Instant until) {
        try {
            return signed(leaf(root, subject, key, from, until, KeyPurposeId.id_kp_clientAuth), root.privateKey());
        } catch (CertIOException e) {
            throw new IllegalStateException("extensions of our own can be written", e);
        }
    }

    private JcaX509v3CertificateBuilder leaf(
            HeldKey root, X500Name subject, PublicKey key, Instant from, Instant until, KeyPurposeId purpose)
            throws CertIOException {
        X500Name issuer = X500Name.getInstance(
                root.certificate().getSubjectX500Principal().getEncoded());
        JcaX509v3CertificateBuilder builder = builder(issuer, subject, key, from, until);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        try {
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    extensions.createAuthorityKeyIdentifier(root.certificate().getPublicKey()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-1 for key identifiers", e);
        }
        return builder;
    }

    private JcaX509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, PublicKey key, Instant from, Instant until) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1),
                Date.from(from.minus(BACKDATED)),
                Date.from(until),
                subject,
                key);
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, PrivateKey with) {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(with)));
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform signs with ECDSA", e);
        }
    }
}
