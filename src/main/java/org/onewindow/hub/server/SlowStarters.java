package org.onewindow.hub.server;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;

/** Closes connections that have been there for long and have not brought one whole request's head: a byte a second would keep them for ever. */
final class SlowStarters {
    private final Duration longest;
    private final Map<EndPoint, Long> firstSeen = new HashMap<>();

    SlowStarters(Duration longest) {
        this.longest = longest;
    }

    /** Looks at each connection once; called by one thread, about once a second. */
    void close(Collection<EndPoint> endPoints, long nowNanos) {
        firstSeen.keySet().retainAll(new HashSet<>(endPoints));
        for (EndPoint endPoint : endPoints) {
            long since = firstSeen.computeIfAbsent(endPoint, any -> nowNanos);
            if (nowNanos - since > longest.toNanos() && requests(endPoint) == 0) {
                ConnectionSwitch.reset(endPoint);
            }
        }
    }

    private static long requests(EndPoint endPoint) {
        Connection connection = endPoint.getConnection();
        if (connection instanceof SslConnection tls) {
            Connection inner = tls.getSslEndPoint().getConnection();
            return inner == null ? 0 : inner.getMessagesIn();
        }
        return 0;
    }
}
