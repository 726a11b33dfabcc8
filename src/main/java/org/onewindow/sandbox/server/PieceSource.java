package org.onewindow.sandbox.server;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The pieces of a long body, made as they are asked for. Used by one connection at a time. */
@FunctionalInterface
interface PieceSource {

    /** The next piece; empty when all have been given. */
    Optional<ByteBuffer> next();
}
