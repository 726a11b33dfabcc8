package org.onewindow.sandbox.server;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;

/** Writes one piece after the other, the next as soon as the one before is on the wire. */
final class PieceWriter extends IteratingCallback {
    private final PieceSource pieces;
    private final Response response;
    private final Callback callback;
    private boolean ended;

    PieceWriter(PieceSource pieces, Response response, Callback callback) {
        this.pieces = pieces;
        this.response = response;
        this.callback = callback;
    }

    @Override
    protected Action process() {
        if (ended) {
            return Action.SUCCEEDED;
        }
        Optional<ByteBuffer> piece = pieces.next();
        ended = piece.isEmpty();
        response.write(ended, piece.orElseGet(() -> ByteBuffer.allocate(0)), this);
        return Action.SCHEDULED;
    }

    @Override
    protected void onCompleteSuccess() {
        callback.succeeded();
    }

    @Override
    protected void onCompleteFailure(Throwable cause) {
        callback.failed(cause);
    }
}
