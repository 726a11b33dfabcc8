package org.onewindow.sandbox.server;

import java.io.IOException;
import java.net.StandardSocketOptions;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.onewindow.sandbox.FaultSwitchboard;

/** Makes the connections of the exchange, and resets new and open ones while the network is down. The port stays ours meanwhile. */
final class NetworkCut extends HttpConnectionFactory {
    private final FaultSwitchboard faults;

    NetworkCut(HttpConfiguration configuration, FaultSwitchboard faults) {
        super(configuration);
        this.faults = faults;
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        if (faults.networkDown()) {
            reset(endPoint);
        }
        return super.newConnection(connector, endPoint);
    }

    /** Resets every open connection of {@code connector}. */
    static void resetAll(Connector connector) {
        connector.getConnectedEndPoints().forEach(NetworkCut::reset);
    }

    static void reset(Request request) {
        reset(request.getConnectionMetaData().getConnection().getEndPoint());
    }

    private static void reset(EndPoint endPoint) {
        if (endPoint instanceof SslConnection.SslEndPoint inside) {
            reset(inside.getSslConnection().getEndPoint());
            return;
        }
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
