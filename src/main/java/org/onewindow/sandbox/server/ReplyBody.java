package org.onewindow.sandbox.server;

import java.util.function.Supplier;

/** A body, and how it goes onto the wire. */
sealed interface ReplyBody {

    /** All of it, with its length. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Whole(byte[] bytes) implements ReplyBody {}

    /** All of it, found only while the reply is held back: what one department works is no delay of another's question. */
    record Later(Supplier<byte[]> bytes) implements ReplyBody {}

    /** Its length is announced, and the connection closes after the first half. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record CutOff(byte[] bytes) implements ReplyBody {}

    /** One byte at a time. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Drip(byte[] bytes) implements ReplyBody {}

    /** Piece by piece, in chunks; never held whole. */
    record Streamed(PieceSource pieces) implements ReplyBody {}

    /** Nothing ever comes, not even a status. */
    record Never() implements ReplyBody {}
}
