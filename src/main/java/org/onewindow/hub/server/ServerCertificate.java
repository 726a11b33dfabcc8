package org.onewindow.hub.server;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.onewindow.hub.authority.Authority;
import org.onewindow.hub.authority.HeldKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate a hub shows, looked at each day for as long as it runs: a hub may run longer than its certificate lasts. A new one counts from the next
 * connection on; those that are open stay. Safe for use by several threads.
 */
final class ServerCertificate {
    private static final Logger LOG = LoggerFactory.getLogger(ServerCertificate.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofDays(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

    private final Authority authority;
    private final List<String> names;
    private final Optional<ExchangeAccess> exchange;
    private final InstantSource clock;
    private final SslContextFactory.Server context;
    private HeldKey shown;
    private Instant nextLook;

    /** @throws IOException if the authority's files can't be used */
    ServerCertificate(Authority authority, List<String> names, Optional<ExchangeAccess> exchange, InstantSource clock)
            throws IOException {
        this.authority = authority;
        this.names = List.copyOf(names);
        this.exchange = exchange;
        this.clock = clock;
        shown = authority.server(names);
        context = HubTls.context(authority, shown, exchange);
        nextLook = clock.instant().plus(BETWEEN_LOOKS);
    }

    SslContextFactory.Server context() {
        return context;
    }

    /** Looks, if the last look was a day ago; shows another certificate from then on, if the authority has made one. Never fails. */
    synchronized void lookDaily() {
        Instant now = clock.instant();
        // A clock set back must not put the next look off for as long.
        if (now.isBefore(nextLook) && nextLook.isBefore(now.plus(BETWEEN_LOOKS).plusSeconds(1))) {
            return;
        }
        nextLook = now.plus(BETWEEN_LOOKS);
        try {
            HeldKey current = authority.server(names);
            if (!current.certificate().equals(shown.certificate())) {
                context.reload(factory -> HubTls.show(context, authority, current, exchange));
                shown = current;
                LOG.info(
                        "the hub shows a new certificate, good until {}",
                        current.certificate().getNotAfter().toInstant());
            }
        } catch (Exception e) {
            // Whatever it is, the old certificate is shown on; it is good for weeks yet.
            nextLook = now.plus(AFTER_A_FAILURE);
            LOG.error(
                    "the hub's certificate could not be renewed; it ends {}",
                    shown.certificate().getNotAfter().toInstant(),
                    e);
        }
    }
}
