package org.onewindow.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.onewindow.journal.proof.NoteSigner;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.SignedNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs in the log's name while the vault's key is open; makes the signing key the first time. Forgets the private half when the vault's key is closed.
 * Safe for use by several threads.
 */
final class CheckpointSigner {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointSigner.class);

    private final Path directory;
    private final VaultIdentity vault;
    private final Sealing sealing;
    private final Keyring keyring;
    private Optional<CheckpointKey> key;
    private Optional<NoteSigner> opened = Optional.empty();
    private Optional<String> division = Optional.empty();

    CheckpointSigner(
            Path directory, VaultIdentity vault, Sealing sealing, Keyring keyring, Optional<CheckpointKey> key) {
        this.directory = directory;
        this.vault = vault;
        this.sealing = sealing;
        this.keyring = keyring;
        this.key = key;
    }

    /** Where the station stands; part of the log's name from the first signature on, and without effect afterwards. */
    synchronized void standsIn(String stationDivision) {
        division = Optional.of(stationDivision);
    }

    synchronized Optional<NoteVerifier> verifier() {
        return key.map(CheckpointKey::verifier);
    }

    /** The text signed; empty while the vault's key is closed, or nobody has said yet where the station stands. */
    synchronized Optional<SignedNote> sign(String text) {
        return signer().map(signer -> signer.sign(text));
    }

    private Optional<NoteSigner> signer() {
        Optional<byte[]> subKey = keyring.subKey(SubKeys.CHECKPOINTS);
        if (subKey.isEmpty()) {
            opened = Optional.empty();
        } else if (opened.isEmpty()) {
            ensureKey(subKey.get());
            opened = key.flatMap(kept -> kept.signer(sealing, subKey.get()));
            if (key.isPresent() && opened.isEmpty()) {
                LOG.error("the key that signs checkpoints was not sealed with this vault's key");
            }
        }
        return opened;
    }

    private void ensureKey(byte[] subKey) {
        if (key.isEmpty() && division.isPresent()) {
            String origin = "onewindow/" + division.get() + "/counter-" + vault.counter() + "/"
                    + HexFormat.of().formatHex(vault.number());
            try {
                key = Optional.of(CheckpointKey.create(directory, vault, origin, sealing, subKey));
            } catch (IOException e) {
                LOG.error("the key that signs checkpoints could not be written", e);
            }
        }
    }

    /** Makes the key if it can be made; says whether this log can be signed for now. */
    synchronized boolean isReady() {
        return signer().isPresent();
    }

    /** Forgets the private half. */
    synchronized void close() {
        opened = Optional.empty();
    }
}
