package org.onewindow.vault;

import org.bouncycastle.crypto.PasswordConverter;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What a guess at a password costs: Argon2id, version 1.3 (RFC 9106).
 *
 * @param memoryKib memory in KiB
 * @param passes passes over it
 * @param lanes lanes
 */
record PasswordCost(int memoryKib, int passes, int lanes) {
    static final int SALT_BYTES = 16;

    /** The key that wraps the vault's key. Takes as long as it costs; the password is left as it is. */
    byte[] derive(char[] password, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .withCharToByteConverter(PasswordConverter.UTF8)
                .build());
        byte[] key = new byte[Sealing.KEY_BYTES];
        generator.generateBytes(password, key);
        return key;
    }
}
