package org.onewindow.hub.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.onewindow.hub.HubKeys;
import org.onewindow.hub.authority.PrivateFiles;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.NoteSigner;
import org.onewindow.journal.proof.NoteVerifier;

/**
 * The keys that sign the hub's checkpoints and wrap the days' keys, in a file for the hub's own user alone. Lose it, and private parts in the store can't be
 * read and no checkpoint be signed any more.
 */
public final class HubKeysFile {
    private static final String FORM = "onewindow hub keys 1";
    private static final int LARGEST = 4096;

    private final Path file;

    /** The file, which need not exist yet. */
    public HubKeysFile(Path file) {
        this.file = file;
    }

    /** Whether there is one. */
    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * Writes it, durably.
     *
     * @throws IOException also if there is one already: keys are never overwritten
     */
    public void create(HubKeys keys) throws IOException {
        if (exists()) {
            throw new IOException("there are keys already");
        }
        Base64.Encoder base64 = Base64.getEncoder();
        String text = FORM + "\nverifier " + keys.signer().verifier().text()
                + "\nsigning " + base64.encodeToString(keys.signer().seed())
                + "\nsealing " + base64.encodeToString(keys.sealing())
                + "\n";
        PrivateFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads it.
     *
     * @param subjects the key of the station's keyed hash of subjects, which is kept elsewhere
     * @throws IOException if there is none, or it is damaged
     */
    public HubKeys read(byte[] subjects) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("not a file of hub keys");
        }
        Map<String, String> lines = new HashMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            int space = line.indexOf(' ');
            lines.put(line.substring(0, Math.max(space, 0)), line.substring(space + 1));
        }
        try {
            NoteVerifier verifier = NoteVerifier.parse(lines.getOrDefault("verifier", ""));
            return new HubKeys(NoteSigner.of(verifier, key(lines, "signing")), key(lines, "sealing"), subjects);
        } catch (MalformedProofException | IllegalArgumentException e) {
            throw new IOException("the hub's keys are damaged", e);
        }
    }

    private static byte[] key(Map<String, String> lines, String name) {
        return Base64.getDecoder().decode(lines.getOrDefault(name, ""));
    }
}
