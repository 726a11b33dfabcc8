package org.onewindow.exchange;

import java.nio.file.Path;
import java.util.Optional;
import okhttp3.OkHttpClient;

/**
 * How the exchange and the station prove to each other who they are. TLS 1.2 is the least, always.
 *
 * @param serverCertificate a file (PEM or DER) with the exchange's own certificate, or with the old and the new one while it is being replaced:
 *     just these are accepted, whoever issued them, while they are valid; without it the certificates the platform trusts are accepted, for
 *     the host name asked for
 * @param ownKey our certificate and key, if the exchange asks for one
 */
public record TlsSettings(Optional<Path> serverCertificate, Optional<KeyStoreFile> ownKey) {

    /** The platform's certificates, and none of our own. */
    public static final TlsSettings PLATFORM = new TlsSettings(Optional.empty(), Optional.empty());

    /**
     * Reads the files named here, and connects to nothing.
     *
     * @throws TlsSettingsException if one of them can't be used
     */
    public void check() throws TlsSettingsException {
        TlsSetup.apply(this, new OkHttpClient.Builder());
    }
}
