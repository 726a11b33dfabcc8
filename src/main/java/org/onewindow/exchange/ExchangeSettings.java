package org.onewindow.exchange;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where the exchange is, who we are on it, and the bounds.
 *
 * @param address http or https with a host and at most a path; plain http only to this machine itself unless {@code plainHttpAllowed}
 * @param client our own subsystem
 * @param maxBodyBytes the longest answer, after decompression, that is accepted
 * @param connectTimeout how long opening a connection may take; an answer has no time limit here, the caller's deadline ends it
 * @param plainHttpAllowed whether numbers may cross a network unencrypted; only for a network that is itself protected
 */
public record ExchangeSettings(
        URI address,
        ClientId client,
        TlsSettings tls,
        int maxBodyBytes,
        Duration connectTimeout,
        boolean plainHttpAllowed) {

    /** The longest answer accepted by default: 1 MiB. */
    public static final int STANDARD_MAX_BODY_BYTES = 1 << 20;

    /** How long opening a connection may take by default. */
    public static final Duration STANDARD_CONNECT_TIMEOUT = Duration.ofSeconds(3);

    /** 127.0.0.0/8, ::1, and the one name that always means this machine (RFC 6761). */
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

    /**
     * Checks the address and the bounds.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    public ExchangeSettings {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("the exchange's address must begin with https:// or http://");
        }
        if (address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getRawQuery() != null
                || address.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "the exchange's address must be a host, a port if need be, and at most a path");
        }
        if (!plainHttpAllowed && crossesANetworkInPlain(address)) {
            throw new IllegalArgumentException(
                    "plain http is allowed only to this machine itself; use https for another one");
        }
        if (maxBodyBytes < 1 || connectTimeout.isNegative() || connectTimeout.isZero()) {
            throw new IllegalArgumentException("bounds must be positive");
        }
    }

    /** The usual bounds. */
    public static ExchangeSettings of(URI address, ClientId client, TlsSettings tls) {
        return new ExchangeSettings(address, client, tls, STANDARD_MAX_BODY_BYTES, STANDARD_CONNECT_TIMEOUT, false);
    }

    /** Whether numbers would go to another machine unencrypted; {@code address} has a host. */
    public static boolean crossesANetworkInPlain(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) && !isLoopback(address.getHost());
    }

    private static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }
}
