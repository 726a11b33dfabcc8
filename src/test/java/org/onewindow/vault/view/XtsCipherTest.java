package org.onewindow.vault.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** XTS as it is published, and over many data units at once. */
class XtsCipherTest {
    private static final HexFormat HEX = HexFormat.of();

    @ParameterizedTest(name = "vector {0}")
    @CsvSource({
        "1, 00000000000000000000000000000000, 00000000000000000000000000000000, 0, 00,"
                + " 917cf69ebd68b2ec9b9fe9a3eadda692cd43d2f59598ed858c02c2652fbf922e",
        "2, 11111111111111111111111111111111, 22222222222222222222222222222222, 219902325555, 44,"
                + " c454185e6a16936e39334038acef838bfb186fff7480adc4289382ecd6d394f0",
        "3, fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0, 22222222222222222222222222222222, 219902325555, 44,"
                + " af85336b597afc1a900b2eb21ec949d292df4c047e0b21532186a5971a227a89"
    })
    void theVectorsOfIeee1619ComeOut(
            int number, String dataKey, String tweakKey, long unit, String plain, String sealed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, HEX.parseHex(plain)[0]);
        XtsCipher.encrypting(HEX.parseHex(dataKey), HEX.parseHex(tweakKey), 32).apply(bytes, unit);
        assertThat(HEX.formatHex(bytes)).isEqualTo(sealed);
        XtsCipher.decrypting(HEX.parseHex(dataKey), HEX.parseHex(tweakKey), 32).apply(bytes, unit);
        assertThat(HEX.formatHex(bytes)).isEqualTo(plain.repeat(32));
    }

    @Test
    void manyUnitsTogetherAreTheSameAsOneByOne() {
        byte[] key = new byte[16];
        byte[] plain = new byte[5 * 4096];
        Random chance = new Random(11);
        chance.nextBytes(key);
        chance.nextBytes(plain);
        byte[] together = plain.clone();
        XtsCipher.encrypting(key, key, 4096).apply(together, 1_000_000_007L);
        for (int unit = 0; unit < 5; unit++) {
            byte[] one = Arrays.copyOfRange(plain, unit * 4096, (unit + 1) * 4096);
            XtsCipher.encrypting(key, key, 4096).apply(one, 1_000_000_007L + unit);
            assertThat(Arrays.copyOfRange(together, unit * 4096, (unit + 1) * 4096))
                    .isEqualTo(one);
        }
        XtsCipher.decrypting(key, key, 4096).apply(together, 1_000_000_007L);
        assertThat(together).isEqualTo(plain);
    }

    @Test
    void partOfAUnitIsRefused() {
        XtsCipher cipher = XtsCipher.encrypting(new byte[16], new byte[16], 4096);
        assertThatThrownBy(() -> cipher.apply(new byte[4080], 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
