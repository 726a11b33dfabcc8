package org.onewindow.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.journal.JournalRecord;

class PrivatePartsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final byte[] ENTRY = "{\"an\":\"entry\"}".getBytes(UTF_8);
    private static final byte[] PRIVATE = "what only the station reads".getBytes(UTF_8);

    @TempDir
    Path directory;

    private final VaultIdentity vault = new VaultIdentity(new byte[16], "03");
    private final Sealing sealing = new Sealing(new SecureRandom());
    private final Keyring keyring = new Keyring();
    private DayKeys days;
    private PrivateParts parts;

    @BeforeEach
    void openKey() {
        keyring.open(new OpenKey(new byte[32], VaultSecrets.of(new byte[32], new byte[32]), new byte[16]));
        days = new DayKeys(directory, vault, sealing, keyring);
        parts = new PrivateParts(vault, sealing, days);
    }

    private static RecordFrame frame(byte[] entry, byte[] sealed) {
        return RecordFrame.of(7, 7, DAY, RecordHash.NONE, entry, sealed);
    }

    @Test
    void aPrivatePartIsReadWithItsOwnEntryOnly() throws IOException {
        byte[] sealed = parts.seal(new JournalRecord(7, DAY, ENTRY, PRIVATE), RecordHash.NONE);

        assertThat(parts.open(frame(ENTRY, sealed)).plain()).hasValue(PRIVATE);
        PrivateParts.Opening moved = parts.open(frame("{\"an\":\"other\"}".getBytes(UTF_8), sealed));
        assertThat(moved.authentic()).isFalse();
        assertThat(moved.plain()).isEmpty();
    }

    @Test
    void oneOfBeforeBoundToTheEntryItselfIsReadToo() throws IOException {
        byte[] associated = frame(ENTRY, new byte[0]).associatedBefore(vault);
        byte[] sealed = days.forWriting(DAY).orElseThrow().seal(associated, PRIVATE);

        assertThat(parts.open(frame(ENTRY, sealed)).plain()).hasValue(PRIVATE);
        assertThat(parts.open(frame("{\"an\":\"other\"}".getBytes(UTF_8), sealed))
                        .authentic())
                .isFalse();
    }
}
