package org.onewindow.journal.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlogProofTest {
    private static final String LOG = "onewindow/110108/hub";
    private final NoteSigner signer = NoteSigner.generate(LOG, new SecureRandom());
    private final SampleTree tree = SampleTree.ofSize(23);
    private final SignedNote checkpoint =
            signer.sign(new Checkpoint(LOG, 23, tree.proofs().root(23)));

    private TlogProof receipt(int index) {
        byte[] entry = ("entry " + index).getBytes(StandardCharsets.UTF_8);
        return TlogProof.of(entry, tree.proofs().inclusion(index, 23), checkpoint);
    }

    @Test
    void aReceiptIsReadAsItWasWrittenAndProvesItsEntry() throws MalformedProofException {
        for (int index = 0; index < 23; index++) {
            TlogProof read = TlogProof.parse(receipt(index).text());
            assertThat(read.text())
                    .isEqualTo(receipt(index).text())
                    .startsWith("c2sp.org/tlog-proof@v1\nextra ")
                    .contains("\nindex " + index + "\n");
            assertThat(read.verified(signer.verifier()).orElseThrow().size()).isEqualTo(23);
            assertThat(read.verified(tree.leaf(index), signer.verifier())).isPresent();
        }
    }

    @Test
    void theOnlyEntryOfALogHasAReceiptWithoutHashes() throws MalformedProofException {
        SampleTree one = SampleTree.ofSize(1);
        SignedNote note = signer.sign(new Checkpoint(LOG, 1, one.proofs().root(1)));
        TlogProof receipt = TlogProof.of(new byte[0], one.proofs().inclusion(0, 1), note);
        assertThat(receipt.text()).startsWith("c2sp.org/tlog-proof@v1\nindex 0\n\n" + LOG);
        assertThat(TlogProof.parse(receipt.text()).verified(one.leaf(0), signer.verifier()))
                .isPresent();
    }

    @Test
    void aFlippedBitAnywhereProvesNothing() {
        String text = receipt(5).text();
        for (int i = 0; i < text.length(); i++) {
            StringBuilder changed = new StringBuilder(text);
            changed.setCharAt(i, (char) (text.charAt(i) ^ 1 << i % 7));
            assertThat(proves(changed.toString())).as("place %s", i).isFalse();
        }
    }

    private boolean proves(String text) {
        try {
            return TlogProof.parse(text).verified(signer.verifier()).isPresent();
        } catch (MalformedProofException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c2sp.org/tlog-proof@v1\n",
                "c2sp.org/tlog-proof@v2\nindex 0\n\n",
                "c2sp.org/tlog-proof@v1\n\nnote",
                "c2sp.org/tlog-proof@v1\nindex 01\n\nnote",
                "c2sp.org/tlog-proof@v1\nindex 1\nshort=\n\nnote",
                "c2sp.org/tlog-proof@v1\nindex 1\n\nno note"
            })
    void whatIsNoReceiptIsRefused(String text) {
        assertThatThrownBy(() -> TlogProof.parse(text)).isInstanceOf(MalformedProofException.class);
    }
}
