package org.onewindow.journal.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    private static final String ORIGIN = "onewindow/110108/counter-03/00112233445566778899aabbccddeeff";
    private final NoteSigner signer = NoteSigner.generate(ORIGIN, new SecureRandom());

    /** The example that the format's first implementation has in its own documentation. */
    @Test
    void aNoteThatOthersPublishedVerifies() throws MalformedProofException {
        NoteVerifier key = NoteVerifier.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        SignedNote note = SignedNote.parse("""
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """);
        assertThat(note.isSignedBy(key)).isTrue();
    }

    /** RFC 8032, section 7.1, test 2, and the JDK's own signature beside it. */
    @Test
    void aSignatureIsTheOneThatTheStandardAsksFor() throws GeneralSecurityException {
        HexFormat hex = HexFormat.of();
        byte[] seed = hex.parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        byte[] key = Ed25519.publicKey(seed);
        assertThat(hex.formatHex(key)).isEqualTo("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        byte[] message = {0x72};
        byte[] signature = Ed25519.sign(seed, key, message);
        assertThat(hex.formatHex(signature))
                .isEqualTo("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        Signature jdk = Signature.getInstance("Ed25519");
        jdk.initSign(KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)));
        jdk.update(message);
        assertThat(jdk.sign()).isEqualTo(signature);
        assertThat(Ed25519.verifies(key, message, signature)).isTrue();
        assertThat(Ed25519.verifies(key, new byte[] {0x73}, signature)).isFalse();
    }

    @Test
    void aSignedCheckpointIsReadAsItWasWritten() throws MalformedProofException {
        Checkpoint checkpoint = new Checkpoint(ORIGIN, 73_894, MerkleTree.leafHash(new byte[] {1}));
        String text = signer.sign(checkpoint).encode();
        SignedNote read = SignedNote.parse(text);
        assertThat(read.encode()).isEqualTo(text);
        NoteVerifier key = NoteVerifier.parse(signer.verifier().text());
        assertThat(key).isEqualTo(signer.verifier());
        assertThat(Checkpoint.signedIn(read, key)).contains(checkpoint);
    }

    @Test
    void aFlippedBitAnywhereIsNoSignedCheckpointAnyMore() {
        Checkpoint checkpoint = new Checkpoint(ORIGIN, 9, MerkleTree.emptyRoot());
        String text = signer.sign(checkpoint).encode();
        for (int i = 0; i < text.length(); i++) {
            for (int bit = 0; bit < 7; bit++) {
                StringBuilder changed = new StringBuilder(text);
                changed.setCharAt(i, (char) (text.charAt(i) ^ 1 << bit));
                assertThat(opened(changed.toString()))
                        .as("place %s, bit %s", i, bit)
                        .isEmpty();
            }
        }
    }

    private Optional<Checkpoint> opened(String note) {
        try {
            return Checkpoint.signedIn(SignedNote.parse(note), signer.verifier());
        } catch (MalformedProofException e) {
            return Optional.empty();
        }
    }

    @Test
    void anotherLogsCheckpointIsNotTakenForThisOnes() {
        Checkpoint other = new Checkpoint("onewindow/110108/hub", 9, MerkleTree.emptyRoot());
        assertThat(Checkpoint.signedIn(signer.sign(other), signer.verifier())).isEmpty();
    }

    @Test
    void strangersSignaturesAreIgnoredAndOneBadOneOfOursRefusesTheNote() {
        SignedNote ours = signer.sign("text\n");
        NoteSigner stranger = NoteSigner.generate("stranger", new SecureRandom());
        List<NoteSignature> both = new ArrayList<>(stranger.sign("text\n").signatures());
        both.addAll(ours.signatures());
        assertThat(new SignedNote("text\n", both).isSignedBy(signer.verifier())).isTrue();
        both.addAll(signer.sign("another\n").signatures());
        assertThat(new SignedNote("text\n", both).isSignedBy(signer.verifier())).isFalse();
        assertThat(stranger.sign("text\n").isSignedBy(signer.verifier())).isFalse();
    }

    @Test
    void aKeyIsKeptByItsSeedAndOnlyWithItsOwnPublicHalf() {
        NoteSigner again = NoteSigner.of(signer.verifier(), signer.seed());
        assertThat(again.sign("text\n")).isEqualTo(signer.sign("text\n"));
        byte[] other = NoteSigner.generate(ORIGIN, new SecureRandom()).seed();
        assertThatThrownBy(() -> NoteSigner.of(signer.verifier(), other)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no signature\n",
                "no signature\n\n",
                "text\n\n- dash bm9uZQ==\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 name AAAA\n",
                "text\n\n\u2014 na+me AAAAAAAA\n",
                "text\n\n\u2014 name AAAAAAA\n",
                "text\n\n\u2014 name AAAAAAAB=\n",
                "te\txt\n\n\u2014 name AAAAAAAA\n",
                "text\n\n\u2014 name AAAAAAAA",
                "text\r\n\n\u2014 name AAAAAAAA\n"
            })
    void whatIsNoNoteIsRefused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(MalformedProofException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "origin\n5\n",
                "origin\n05\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "origin\n-5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "origin\n+5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "origin\n18446744073709551616\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "origin\n5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\n",
                "origin\n5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
                "\n5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "origin\n5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
            })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedProofException.class);
    }

    @Test
    void halfACharacterIsNoNotesText() {
        NoteSigner signer = NoteSigner.generate("example.org/log", new SecureRandom());
        assertThat(signer.sign("whole \uD83D\uDE00\n").isSignedBy(signer.verifier()))
                .isTrue();
        for (String text : List.of("\uD83D", "\uDE00", "\uDE00\uD83D", "a\uD83D")) {
            assertThatThrownBy(() -> signer.sign(text + "\n")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theLargestSizeIsRead() throws MalformedProofException {
        Checkpoint checkpoint = new Checkpoint("origin", -1, MerkleTree.emptyRoot());
        assertThat(checkpoint.text()).contains("\n18446744073709551615\n");
        assertThat(Checkpoint.parse(checkpoint.text() + "an extension\n")).isEqualTo(checkpoint);
    }
}
