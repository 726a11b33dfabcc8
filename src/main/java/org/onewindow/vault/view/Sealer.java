package org.onewindow.vault.view;

import java.util.Optional;

/** Port: authenticated encryption and keyed hashes as the vault does them. Safe for use by several threads. */
public interface Sealer {

    /** Random bytes for keys. */
    byte[] randomBytes(int count);

    /** Encrypts and authenticates {@code plain}, and authenticates {@code associated} with it. */
    byte[] seal(byte[] key, byte[] associated, byte[] plain);

    /** What was sealed; empty if it was sealed with another key, for another place, or has been changed. */
    Optional<byte[]> open(byte[] key, byte[] associated, byte[] sealed);

    /** A keyed hash of 32 bytes. */
    byte[] hash(byte[] key, byte[] bytes);
}
