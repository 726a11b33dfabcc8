package org.onewindow.hubclient;

import java.net.URI;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Locale;

/**
 * Where the hub is and who this counter is there: what enrolling left. Never prints the key.
 *
 * @param hub https, a host, a port if need be
 * @param counter this counter's number
 * @param authority the hub's own authority: no other is trusted
 * @param certificate this counter's, issued by that authority
 * @param privateKey of the certificate
 * @param hubKey verifies the hub's checkpoints (verifier key of a signed note)
 */
public record HubIdentity(
        URI hub,
        String counter,
        X509Certificate authority,
        X509Certificate certificate,
        PrivateKey privateKey,
        String hubKey) {

    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException if it is no https address of a host
     */
    public HubIdentity {
        expectHttps(hub);
    }

    /** The same counter with a new certificate and its key. */
    HubIdentity renewed(X509Certificate newer, PrivateKey itsKey) {
        return new HubIdentity(hub, counter, authority, newer, itsKey, hubKey);
    }

    static void expectHttps(URI hub) {
        String scheme = hub.getScheme() == null ? "" : hub.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https")
                || hub.getHost() == null
                || hub.getRawUserInfo() != null
                || hub.getRawQuery() != null
                || hub.getRawFragment() != null) {
            throw new IllegalArgumentException("a hub's address is https, a host and a port if need be");
        }
    }

    @Override
    public String toString() {
        return "HubIdentity[" + counter + " at " + hub + "]";
    }
}
