package org.onewindow.hub.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorityTest {
    private static final InstantSource CLOCK = () -> Instant.parse("2026-11-27T01:00:00Z");

    private final SecureRandom random = new SecureRandom();

    @TempDir
    private Path home;

    @Test
    void everyFileIsForTheHubsUserAlone() throws Exception {
        Authority authority = Authority.create(home.resolve("hub"), "110105", CLOCK, random);
        authority.server(List.of("localhost"));

        try (Stream<Path> files = Files.walk(home.resolve("hub"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName() + " " + mode(file))
                            .toList())
                    .containsExactlyInAnyOrder(
                            "root.pem rw-------",
                            "root.key rw-------",
                            "server.pem rw-------",
                            "server.key rw-------",
                            "serials rw-------");
        }
    }

    @Test
    void theAuthorityIsTheSameWhenOpenedAgain() throws Exception {
        Authority made = Authority.create(home, "110105", CLOCK, random);

        Authority opened = Authority.open(home, CLOCK, random);

        assertThat(opened.fingerprint()).isEqualTo(made.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(opened.station()).isEqualTo("110105");
        assertThatExceptionOfType(AuthorityException.class)
                .isThrownBy(() -> Authority.create(home, "110105", CLOCK, random));
    }

    @Test
    void theServersCertificateNamesTheHubAndIsKeptUntilItsNamesChangeOrItEnds() throws Exception {
        Authority authority = Authority.create(home, "110105", CLOCK, random);

        HeldKey first = authority.server(List.of("hub.example", "127.0.0.1"));

        first.certificate().verify(authority.root().getPublicKey());
        assertThat(first.certificate().getSubjectAlternativeNames())
                .containsExactly(List.of(2, "hub.example"), List.of(7, "127.0.0.1"));
        assertThat(authority.server(List.of("127.0.0.1", "hub.example")).certificate())
                .isEqualTo(first.certificate());
        assertThat(authority.server(List.of("other.example")).certificate()).isNotEqualTo(first.certificate());
        Authority later = Authority.open(home, () -> CLOCK.instant().plus(Duration.ofDays(350)), random);
        assertThat(later.server(List.of("other.example"))
                        .certificate()
                        .getNotAfter()
                        .toInstant())
                .isAfter(CLOCK.instant().plus(Duration.ofDays(700)));
    }

    @Test
    void aCertificateWhoseKeyWasNotWrittenBeforeThePowerWentIsMadeAnew() throws Exception {
        Authority authority = Authority.create(home, "110105", CLOCK, random);
        for (String files : List.of("server", "administration")) {
            Path keyFile = home.resolve("authority").resolve(files + ".key");
            held(authority, files);
            byte[] before = Files.readAllBytes(keyFile);
            Files.delete(keyFile);
            HeldKey renewed = held(authority, files);
            Files.write(keyFile, before);

            HeldKey again = held(Authority.open(home, CLOCK, random), files);

            assertThat(again.certificate()).as(files).isNotEqualTo(renewed.certificate());
            assertThat(again.isOnePair()).as(files).isTrue();
            assertThat(held(Authority.open(home, CLOCK, random), files))
                    .as(files)
                    .isEqualTo(again);
        }
    }

    private static HeldKey held(Authority authority, String files) throws IOException {
        return files.equals("server") ? authority.server(List.of("localhost")) : authority.administration();
    }

    @Test
    void anotherKeyBesideTheRootsCertificateIsNoAuthority() throws Exception {
        Authority.create(home.resolve("one"), "110105", CLOCK, random);
        Authority.create(home.resolve("two"), "110105", CLOCK, random);
        Files.copy(
                home.resolve("one/authority/root.key"),
                home.resolve("two/authority/root.key"),
                StandardCopyOption.REPLACE_EXISTING);

        assertThatExceptionOfType(AuthorityException.class)
                .isThrownBy(() -> Authority.open(home.resolve("two"), CLOCK, random));
    }

    @Test
    void aCountersCertificateNamesWhatTheHubSaysNotWhatWasAskedFor() throws Exception {
        Authority authority = Authority.create(home, "110105", CLOCK, random);

        X509Certificate issued = certificate(authority
                .issue("07", request("CN=99,O=999999", "EC", 256))
                .orElseThrow()
                .pem());

        issued.verify(authority.root().getPublicKey());
        assertThat(Subjects.counter(issued)).contains("07");
        assertThat(Subjects.organisation(issued)).isEqualTo("110105");
        assertThat(issued.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        assertThat(issued.getBasicConstraints()).isEqualTo(-1);
        assertThat(Files.readString(home.resolve("authority/serials")))
                .contains(issued.getSerialNumber().toString(16) + " ", " counter 07\n");
    }

    @Test
    void aRequestThatIsNotSoundGetsNothing() throws Exception {
        Authority authority = Authority.create(home, "110105", CLOCK, random);
        String sound = request("CN=07", "EC", 256);

        assertThat(authority.issue("07", "")).isEmpty();
        assertThat(authority.issue("07", "-----BEGIN CERTIFICATE REQUEST-----\n%%%\n-----END CERTIFICATE REQUEST-----"))
                .isEmpty();
        assertThat(authority.issue("07", request("CN=07", "RSA", 2048))).isEmpty();
        assertThat(authority.issue("07", request("CN=07", "EC", 384))).isEmpty();
        assertThat(authority.issue("07", flipped(sound))).isEmpty();
        assertThat(home.resolve("authority/serials")).doesNotExist();
    }

    @Test
    void aCodeIsReadHoweverItWasTyped() {
        EnrolmentCode code = EnrolmentCode.random(random);

        assertThat(code.words()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(hash(" " + code.words().toLowerCase(Locale.ROOT).replace("-", " ")))
                .contains(code.hash("07"));
        assertThat(hash(code.words().replace('0', 'O').replace('1', 'l'))).contains(code.hash("07"));
        assertThat(code.hash("08")).isNotEqualTo(code.hash("07"));
        assertThat(EnrolmentCode.parse("7Q2M")).isEmpty();
        assertThat(EnrolmentCode.parse("")).isEmpty();
        assertThat(code).hasToString("EnrolmentCode");
    }

    @Test
    void fingerprintsAreComparedAsPeopleWriteThem() {
        String one = "AB:".repeat(31) + "CD";

        assertThat(Fingerprint.same(one, "ab".repeat(31) + "cd")).isTrue();
        assertThat(Fingerprint.same(one, "ab".repeat(31) + "ce")).isFalse();
        assertThat(Fingerprint.same("AB", "AB")).isFalse();
    }

    private static Optional<byte[]> hash(String typed) {
        return EnrolmentCode.parse(typed).map(code -> code.hash("07"));
    }

    /** Still base64, but no longer what was signed. */
    private static String flipped(String pem) {
        int at = pem.indexOf('\n') + 40;
        char other = pem.charAt(at) == 'A' ? 'B' : 'A';
        return pem.substring(0, at) + other + pem.substring(at + 1);
    }

    private String request(String name, String algorithm, int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits, random);
        KeyPair pair = generator.generateKeyPair();
        return PemText.write(
                PemText.REQUEST,
                new JcaPKCS10CertificationRequestBuilder(new X500Name(name), pair.getPublic())
                        .build(new JcaContentSignerBuilder(
                                        "SHA256with" + (algorithm.equals("EC") ? "ECDSA" : algorithm))
                                .build(pair.getPrivate()))
                        .getEncoded());
    }

    private static X509Certificate certificate(String pem) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
