package org.onewindow.exchange;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509KeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Hands out our own certificate, if there is one, and remembers on which connections it was asked for and nothing has come back since. With TLS
 * 1.3 a server refuses a certificate only after the handshake, and its reason is often lost with the connection. Safe for use by several threads.
 */
final class CertificateRequests extends X509ExtendedKeyManager {
    private final Optional<X509KeyManager> own;
    private final Set<Socket> unanswered = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    CertificateRequests(Optional<X509KeyManager> own) {
        this.own = own;
    }

    /** Whether a certificate was asked for on this connection and it has brought nothing since. */
    boolean isUnanswered(Socket connection) {
        return unanswered.contains(connection);
    }

    /** The connection brought an answer, so our certificate was accepted. */
    void answered(Socket connection) {
        unanswered.remove(connection);
    }

    @Override
    public @Nullable String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket connection) {
        unanswered.add(connection);
        return own.map(keys -> keys.chooseClientAlias(keyTypes, issuers, connection))
                .orElse(null);
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal[] issuers) {
        return own.map(keys -> keys.getClientAliases(keyType, issuers)).orElse(null);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return own.map(keys -> keys.getCertificateChain(alias)).orElse(null);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return own.map(keys -> keys.getPrivateKey(alias)).orElse(null);
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal[] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal[] issuers, Socket connection) {
        return null;
    }
}
