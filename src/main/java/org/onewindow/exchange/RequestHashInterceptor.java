package org.onewindow.exchange;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;

/** Checks the request hash. A network interceptor: only there stand the headers as they go over the wire. */
final class RequestHashInterceptor implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Response response = chain.proceed(request);
        WireTrace trace = request.tag(WireTrace.class);
        if (trace != null) {
            Buffer body = new Buffer();
            if (request.body() != null) {
                request.body().writeTo(body);
            }
            trace.setHash(RequestHash.verdict(
                    request.method(), request.url(), request.headers(), body.readByteArray(), response.headers()));
        }
        return response;
    }
}
