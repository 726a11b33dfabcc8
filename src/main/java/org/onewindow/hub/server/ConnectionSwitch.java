package org.onewindow.hub.server;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Makes the connections, and resets new and open ones while the network is said to be down: how a training station practises an outage. */
final class ConnectionSwitch extends SslConnectionFactory {
    private final BooleanSupplier down;

    ConnectionSwitch(SslContextFactory.Server context, BooleanSupplier down) {
        super(context, HttpVersion.HTTP_1_1.asString());
        this.down = down;
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        if (down.getAsBoolean()) {
            reset(endPoint);
        }
        return super.newConnection(connector, endPoint);
    }

    /** Resets every open connection. */
    static void resetAll(Connector connector) {
        connector.getConnectedEndPoints().forEach(ConnectionSwitch::reset);
    }

    static void reset(EndPoint endPoint) {
        if (endPoint instanceof SocketChannelEndPoint socket) {
            try {
                socket.getChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException e) {
                // It is closed already, which is what was wanted.
            }
        }
        endPoint.close();
    }
}
