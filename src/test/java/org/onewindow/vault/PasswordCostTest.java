package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordCostTest {
    private static final byte[] SALT = new byte[PasswordCost.SALT_BYTES];

    /** By the library's way from bytes, so that a vault of before opens after. */
    private static byte[] expected(String password) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(64)
                .withIterations(1)
                .withParallelism(1)
                .withSalt(SALT)
                .build());
        byte[] key = new byte[Sealing.KEY_BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), key);
        return key;
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain words", "窗口人员的密码", "\uD83D\uDD11 with a key", "", "half of one: \uD83D"})
    void thePasswordCountsInUtf8AndIsLeftAsItIs(String password) {
        char[] typed = password.toCharArray();

        assertThat(new PasswordCost(64, 1, 1).derive(typed, SALT)).isEqualTo(expected(password));
        assertThat(typed).isEqualTo(password.toCharArray());
    }
}
