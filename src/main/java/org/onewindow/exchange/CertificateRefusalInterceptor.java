package org.onewindow.exchange;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLHandshakeException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Says what it means when the exchange asks for our certificate and then breaks the new connection off: that it did not accept what it got. A
 * connection closed in good order, or one that has brought an answer before, is not taken for that.
 */
final class CertificateRefusalInterceptor implements Interceptor {
    private final CertificateRequests requests;

    CertificateRefusalInterceptor(CertificateRequests requests) {
        this.requests = requests;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (connection == null) {
            return chain.proceed(chain.request());
        }
        Socket socket = connection.socket();
        try {
            Response response = chain.proceed(chain.request());
            requests.answered(socket);
            return response;
        } catch (SocketException e) {
            if (requests.isUnanswered(socket)) {
                SSLHandshakeException refused = new SSLHandshakeException("broken off after asking for a certificate");
                refused.initCause(e);
                throw refused;
            }
            throw e;
        }
    }
}
