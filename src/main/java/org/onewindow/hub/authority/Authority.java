package org.onewindow.hub.authority;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The hub's own certificate authority, in the folder {@code authority} of the hub's home: a root on P-256, good for ten years, whose key is a file for
 * the hub's user alone. It issues the hub's server certificate, renewed by itself, and one client certificate for each counter that enrols. Whom it
 * trusts is not only a matter of certificates: a counter revoked is refused by the counter register, at once. Safe for use by several threads of one
 * process.
 */
public final class Authority {
    /** Whom the certificate of the hub's own administration names; no counter's number has a hyphen. */
    public static final String ADMINISTRATION = "hub-administration";

    private static final String FOLDER = "authority";
    private static final Duration ROOT_TERM = Duration.ofDays(3653);
    private static final Duration SERVER_TERM = Duration.ofDays(397);
    private static final Duration CLIENT_TERM = Duration.ofDays(3 * 366);
    private static final Duration RENEWED_BEFORE_END = Duration.ofDays(60);
    private static final Pattern COUNTER = Pattern.compile("[A-Za-z0-9]{1,16}");

    private final HeldKey root;
    private final String station;
    private final KeyFiles serverFiles;
    private final KeyFiles administrationFiles;
    private final IssuedSerials serials;
    private final Certificates certificates;
    private final SecureRandom random;
    private final InstantSource clock;

    private Authority(HeldKey root, Path folder, SecureRandom random, InstantSource clock) {
        this.root = root;
        this.station = Subjects.organisation(root.certificate());
        this.serverFiles = new KeyFiles(folder, "server");
        this.administrationFiles = new KeyFiles(folder, "administration");
        this.serials = new IssuedSerials(folder.resolve("serials"));
        this.certificates = new Certificates(random);
        this.random = random;
        this.clock = clock;
    }

    /** Whether a home has an authority. */
    public static boolean existsIn(Path home) {
        return new KeyFiles(home.resolve(FOLDER), "root").exist();
    }

    /**
     * Makes an authority in a home that has none.
     *
     * @param station what the certificates call the station: the code of its division
     * @throws AuthorityException if there is one already
     * @throws IOException if it can't be written; nothing is usable then
     */
    public static Authority create(Path home, String station, InstantSource clock, SecureRandom random)
            throws IOException {
        if (existsIn(home)) {
            throw new AuthorityException("there is an authority in " + home);
        }
        Path folder = home.resolve(FOLDER);
        PrivateFiles.makeFolder(home);
        PrivateFiles.makeFolder(folder);
        Instant now = clock.instant();
        HeldKey root = new Certificates(random).root(station, now, now.plus(ROOT_TERM));
        new KeyFiles(folder, "root").write(root);
        return new Authority(root, folder, random, clock);
    }

    /**
     * Opens the authority of a home.
     *
     * @throws AuthorityException if there is none or its files are damaged
     */
    public static Authority open(Path home, InstantSource clock, SecureRandom random) throws IOException {
        Path folder = home.resolve(FOLDER);
        return new Authority(new KeyFiles(folder, "root").read(), folder, random, clock);
    }

    /** The root's certificate, which counters pin. */
    public X509Certificate root() {
        return root.certificate();
    }

    /** The root's certificate in PEM. */
    public String rootPem() {
        return pem(root.certificate());
    }

    /** The root's fingerprint, which is given to a counter together with its code. */
    public String fingerprint() {
        return Fingerprint.of(root.certificate());
    }

    /** What the certificates call the station. */
    public String station() {
        return station;
    }

    /**
     * The server's key and certificate for these names: the one on disk, or a new one when there is none, it names others or will soon end.
     *
     * @param names DNS names and addresses under which counters reach this hub
     */
    public synchronized HeldKey server(List<String> names) throws IOException {
        Instant now = clock.instant();
        Optional<HeldKey> held = serverFiles.find();
        if (held.isPresent()
                && lasts(held.get().certificate(), now)
                && named(held.get().certificate()).equals(new HashSet<>(names))
                && isOurs(held.get().certificate())) {
            return held.get();
        }
        HeldKey made = certificates.server(root, station, names, now, now.plus(SERVER_TERM));
        serials.add(made.certificate(), "server");
        serverFiles.write(made);
        return made;
    }

    /** Whether {@link #issue} would issue for a request: PKCS #10 in PEM with a key on P-256, signed by it. */
    public boolean accepts(String request) {
        return CounterRequest.key(request).isPresent();
    }

    /**
     * A client certificate for a counter.
     *
     * @param request PKCS #10 in PEM; only the key in it counts
     * @return empty if the request is not sound
     * @throws IOException if the serial can't be noted; nothing is issued then
     * @throws IllegalArgumentException if {@code counter} is not a counter's number
     */
    public synchronized Optional<IssuedCertificate> issue(String counter, String request) throws IOException {
        if (!COUNTER.matcher(counter).matches()) {
            throw new IllegalArgumentException("not a counter's number");
        }
        Optional<PublicKey> key = CounterRequest.key(request);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        X509Certificate made =
                certificates.client(root, key.get(), Certificates.name(counter, station), now, now.plus(CLIENT_TERM));
        serials.add(made, "counter " + counter);
        return Optional.of(new IssuedCertificate(
                pem(made),
                made.getSerialNumber().toString(16),
                made.getNotAfter().toInstant()));
    }

    /**
     * The key and certificate of whoever administers this hub from its own machine: the home's own files are the proof that one may. Made when there is
     * none or it will soon end. No counter's number can be its name.
     */
    public synchronized HeldKey administration() throws IOException {
        Instant now = clock.instant();
        Optional<HeldKey> kept = administrationFiles.find();
        if (kept.isPresent()
                && isOurs(kept.get().certificate())
                && lasts(kept.get().certificate(), now)) {
            return kept.get();
        }
        KeyPair pair = KeyFiles.newKey(random);
        X509Certificate made = certificates.client(
                root, pair.getPublic(), Certificates.name(ADMINISTRATION, station), now, now.plus(SERVER_TERM));
        serials.add(made, "administration");
        HeldKey held = new HeldKey(pair.getPrivate(), made);
        administrationFiles.write(held);
        return held;
    }

    private static boolean lasts(X509Certificate certificate, Instant now) {
        return certificate.getNotAfter().toInstant().isAfter(now.plus(RENEWED_BEFORE_END));
    }

    private boolean isOurs(X509Certificate certificate) {
        try {
            certificate.verify(root.certificate().getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Set<String> named(X509Certificate certificate) throws IOException {
        Set<String> names = new HashSet<>();
        try {
            var alternatives = certificate.getSubjectAlternativeNames();
            if (alternatives != null) {
                alternatives.forEach(name -> names.add(String.valueOf(name.get(1))));
            }
        } catch (GeneralSecurityException e) {
            throw new AuthorityException("the server's certificate can't be read", e);
        }
        return names;
    }

    private static String pem(X509Certificate certificate) {
        try {
            return PemText.write(PemText.CERTIFICATE, certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }
}
