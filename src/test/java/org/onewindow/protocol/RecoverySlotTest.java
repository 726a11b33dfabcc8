package org.onewindow.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RecoverySlotTest {
    private static final SealingKeys HUB = SealingKeys.generate();
    private static final byte[] VAULT = new byte[16];
    private static final byte[] KEY = filled((byte) 7);

    private static byte[] filled(byte with) {
        byte[] key = new byte[32];
        Arrays.fill(key, with);
        return key;
    }

    private static RecoverySlot slot() {
        return RecoverySlot.seal("03", VAULT, HUB.publicKey(), KEY);
    }

    @Test
    void theHubOpensWhatTheCounterSealedAlsoAfterItTravelledAsText() {
        RecoverySlot carried = RecoverySlot.parse(slot().text() + "\n").orElseThrow();
        RecoveredKey recovered = carried.open(HUB.privateKey()).orElseThrow();
        assertThat(recovered.key()).isEqualTo(KEY);
        assertThat(recovered.isOf("03", VAULT)).isTrue();
        assertThat(recovered.isOf("04", VAULT)).isFalse();
        assertThat(RecoveredKey.parse(recovered.text()).orElseThrow().key()).isEqualTo(KEY);
        assertThat(recovered.toString()).doesNotContain("Bw");
    }

    @Test
    void nobodyElseOpensIt() {
        assertThat(slot().open(SealingKeys.generate().privateKey())).isEmpty();
        assertThat(slot().open(new byte[32])).isEmpty();
        assertThat(slot().open(new byte[3])).isEmpty();
    }

    @Test
    void everyFlippedByteIsNoticed() {
        byte[] bytes = slot().encode();
        for (int at = 0; at < bytes.length; at++) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= 0x20;
            boolean inTheNameOfTheKey = at >= 1 && at < 33;
            if (!inTheNameOfTheKey) {
                assertThat(RecoverySlot.decode("03", VAULT, flipped).flatMap(slot -> slot.open(HUB.privateKey())))
                        .as("byte " + at)
                        .isEmpty();
            }
        }
    }

    @Test
    void anotherVaultsOrCountersSlotDoesNotOpenAsThisOnes() {
        byte[] other = VAULT.clone();
        other[0] = 1;
        byte[] bytes = slot().encode();
        assertThat(RecoverySlot.decode("03", other, bytes).flatMap(slot -> slot.open(HUB.privateKey())))
                .isEmpty();
        assertThat(RecoverySlot.decode("04", VAULT, bytes).flatMap(slot -> slot.open(HUB.privateKey())))
                .isEmpty();
    }

    @Test
    void whatIsNoSlotIsRefused() {
        assertThat(RecoverySlot.parse("")).isEmpty();
        assertThat(RecoverySlot.parse("onewindow-recovery-slot-1 03 00 AA")).isEmpty();
        assertThat(RecoveredKey.parse(slot().text())).isEmpty();
        assertThatThrownBy(() -> RecoverySlot.seal("03", VAULT, new byte[31], KEY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
