package org.onewindow.hub.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hub.store.TestCounter;
import org.onewindow.hubclient.RawHub;

class ServerCertificateTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void aHubThatIsNeverRestartedShowsANewCertificateBeforeTheOldOneEndsAndDropsNoConnection() throws Exception {
        try (TestHub hub = TestHub.start(folder)) {
            RawHub counter = RawHub.as(hub.enrol(new TestCounter("07")));
            assertThat(counter.get("/v1/feed").statusCode()).isEqualTo(200);
            X509Certificate first = shown(hub.url());

            hub.advance(Duration.ofDays(350));
            await().atMost(PATIENCE).until(() -> !shown(hub.url()).equals(first));

            X509Certificate second = shown(hub.url());
            second.verify(hub.home().authority().root().getPublicKey());
            assertThat(second.getNotAfter().toInstant()).isAfter(Instant.now().plus(Duration.ofDays(700)));
            assertThat(second.getNotBefore().toInstant()).isAfter(Instant.now());
            // A new connection could not be made: by this machine's clock the new certificate is not valid yet.
            assertThat(counter.get("/v1/feed").statusCode()).isEqualTo(200);
        }
    }

    private static X509Certificate shown(URI hub) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Looking()}, null);
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(hub.getHost(), hub.getPort())) {
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    /** Wants to see a certificate, whoever's it is. */
    private static final class Looking implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
