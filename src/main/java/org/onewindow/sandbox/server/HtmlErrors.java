package org.onewindow.sandbox.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** The HTML pages of the HTTP layer, without a word from the request in them. */
final class HtmlErrors implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer given ? given : 500;
        write(response, callback, status);
        return true;
    }

    static void write(Response response, Callback callback, int status) {
        String words = status + " " + HttpStatus.getMessage(status);
        String page = "<html><head><title>Error " + words + "</title></head><body><h2>HTTP ERROR " + words
                + "</h2></body></html>";
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Reply.HTML);
        response.write(true, ByteBuffer.wrap(page.getBytes(StandardCharsets.UTF_8)), callback);
    }
}
