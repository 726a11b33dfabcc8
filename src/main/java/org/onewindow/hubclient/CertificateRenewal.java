package org.onewindow.hubclient;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.onewindow.offline.HubReply;
import org.onewindow.protocol.Renewal;
import org.onewindow.protocol.Renewed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets this counter a new certificate well before its old one ends, by the connection it has and with a new key. The old one is kept until the hub has
 * taken a request with the new one; a crash at any moment leaves one of them that the hub takes. Blocks for as long as the network; for one thread.
 */
public final class CertificateRenewal {
    /** How long before its end a certificate is renewed: a counter may stand still for months. */
    static final Duration BEFORE_END = Duration.ofDays(180);

    /** How long before its end a certificate that could not be renewed is complained of. */
    static final Duration TO_WARN = Duration.ofDays(60);

    private static final Logger LOG = LoggerFactory.getLogger(CertificateRenewal.class);

    private final HubClient client;
    private final IdentityFolder folder;
    private final InstantSource clock;
    private HubIdentity current;

    /**
     * Of a counter that has enrolled.
     *
     * @param client speaks as {@code current} now, and as a renewed identity afterwards
     */
    public CertificateRenewal(HubClient client, HubIdentity current, IdentityFolder folder, InstantSource clock) {
        this.client = client;
        this.current = current;
        this.folder = folder;
        this.clock = clock;
    }

    /** What a look came to. */
    public enum Outcome {
        /** The certificate is good for long enough. */
        NOT_DUE,
        /** There is a new one, and the hub knows it. */
        RENEWED,
        /** It should be renewed and could not be; to be tried again soon. */
        NOT_YET,
        /** A new one is there, and whether the hub takes it is not known, nor whether it still takes the old one; to be tried again at once. */
        NOT_TRIED
    }

    /** Looks at the certificate and renews it if that is due, or ends a renewal that was interrupted. Never fails. */
    public Outcome look() {
        try {
            Optional<HubIdentity> begun = folder.next(current);
            if (begun.isEmpty() && clock.instant().isBefore(end().minus(BEFORE_END))) {
                return Outcome.NOT_DUE;
            }
            Outcome outcome = tried(begun.isPresent() ? begun.get() : asked());
            if (outcome == Outcome.RENEWED) {
                LOG.info("this counter has a new certificate at the hub, good until {}", end());
            }
            return outcome;
        } catch (NotRenewedException | IOException | GeneralSecurityException e) {
            if (clock.instant().isBefore(end().minus(TO_WARN))) {
                LOG.info("this counter's certificate at the hub could not be renewed yet; it ends {}", end(), e);
            } else {
                LOG.error(
                        "this counter's certificate at the hub could not be renewed and ends {}; after that it has to be enrolled anew",
                        end(),
                        e);
            }
            return folder.hasNext() ? Outcome.NOT_TRIED : Outcome.NOT_YET;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.NOT_YET;
        }
    }

    private Instant end() {
        return current.certificate().getNotAfter().toInstant();
    }

    private HubIdentity asked()
            throws NotRenewedException, IOException, GeneralSecurityException, InterruptedException {
        KeyPair pair = Enrolling.newKey();
        Renewal request = new Renewal(Enrolling.request(pair, current.counter()));
        HubReply<Renewed> reply = answer(client.renew(UUID.randomUUID().toString(), request));
        if (!(reply instanceof HubReply.Taken<Renewed> taken)) {
            throw new NotRenewedException(
                    "the hub gave none: " + reply.getClass().getSimpleName());
        }
        X509Certificate issued = Enrolling.certificate(taken.body().certificate());
        issued.verify(current.authority().getPublicKey());
        if (!issued.getPublicKey().equals(pair.getPublic())) {
            throw new NotRenewedException("a certificate for another key");
        }
        HubIdentity next = current.renewed(issued, pair.getPrivate());
        // On disk before it is used: from its first use on the hub takes no other.
        folder.writeNext(next);
        return next;
    }

    private Outcome tried(HubIdentity next) throws NotRenewedException, IOException, InterruptedException {
        HubReply<?> reply;
        try (HubClient trial = client.as(next)) {
            reply = answer(trial.checkpoint(0));
        }
        if (reply instanceof HubReply.Taken) {
            client.become(next);
            folder.keepNext();
            current = next;
            return Outcome.RENEWED;
        }
        if (reply instanceof HubReply.Refused<?> refused && refused.status() == 403) {
            // A later request took its place, or the counter has enrolled anew since.
            folder.dropNext();
        }
        throw new NotRenewedException(
                "the new one was not taken: " + reply.getClass().getSimpleName());
    }

    private static <T> HubReply<T> answer(CompletableFuture<HubReply<T>> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a link's future never fails", e);
        }
    }

    /** Why there is no new certificate yet. */
    private static final class NotRenewedException extends Exception {
        private static final long serialVersionUID = 1L;

        NotRenewedException(String message) {
            super(message);
        }
    }
}
