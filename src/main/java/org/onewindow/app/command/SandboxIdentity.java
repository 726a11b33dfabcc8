package org.onewindow.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.onewindow.hub.authority.Authority;
import org.onewindow.hub.authority.HeldKey;
import org.onewindow.sandbox.ServerKey;

/**
 * By what a stand-alone sandbox is known to counters on other machines: a certificate of an authority of its own, in the folder {@code sandbox} of its
 * home and made there as the hub makes its own. It stays the same from start to start, so counters pin it once, until it ends or the address is another.
 */
final class SandboxIdentity {
    private final Path folder;
    private final Clock clock;

    SandboxIdentity(Path home, Clock clock) {
        this.folder = home.resolve("sandbox");
        this.clock = clock;
    }

    Path folder() {
        return folder;
    }

    /** What the counters get as {@code exchange.tls.serverCertificate}. */
    Path certificateFile() {
        return folder.resolve("authority").resolve("server.pem");
    }

    /**
     * The key for an address, the one on disk or a new one.
     *
     * @throws IOException if it can't be written or read, or what is there is damaged
     */
    ServerKey key(String address) throws IOException {
        SecureRandom random = new SecureRandom();
        Authority authority = Authority.existsIn(folder)
                ? Authority.open(folder, clock, random)
                : Authority.create(folder, "sandbox", clock, random);
        HeldKey held = authority.server(List.of(address));
        return new ServerKey(held.privateKey(), held.certificate());
    }
}
