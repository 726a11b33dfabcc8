package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.onewindow.access.Credentials;

/** All that a vault holds, opened with the key as nobody outside can: every entry with its private part, and every saved record. */
public record OpenedVault(int privateParts, int savedRecords, byte[] content) {

    /** Opens it as this operator, reads it and closes it again. */
    public static OpenedVault read(Path directory, String operator, String password) throws Exception {
        VaultOpening opening = Vault.open(directory, PasswordStrength.STANDARD);
        try (Vault vault = ((VaultOpening.Opened) opening).vault()) {
            assertThat(vault.credentials().open(operator, password.toCharArray()))
                    .isInstanceOf(Credentials.Check.Right.class);
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            int privateParts = journal(vault, content);
            int savedRecords = view(vault, directory, content);
            return new OpenedVault(privateParts, savedRecords, content.toByteArray());
        }
    }

    private static int journal(Vault vault, ByteArrayOutputStream content) throws Exception {
        try (Stream<byte[]> entries = vault.journalStore().entriesFrom(0)) {
            for (byte[] entry : entries.toList()) {
                content.write(entry);
            }
        }
        int parts = 0;
        for (long sequence = 0; sequence < vault.journalStore().nextSequence(); sequence++) {
            var part = vault.journalStore().privatePart(sequence);
            if (part.isPresent()) {
                content.write(part.get());
                parts++;
            }
        }
        return parts;
    }

    private static int view(Vault vault, Path directory, ByteArrayOutputStream content) throws Exception {
        byte[] databaseKey = vault.keyring().subKey(SubKeys.VIEW_DATABASE).orElseThrow();
        byte[] savedKey = vault.keyring().subKey(SubKeys.SAVED_RECORDS).orElseThrow();
        String number;
        try (var segments = Files.list(directory.resolve("journal"))) {
            Path first = segments.sorted().findFirst().orElseThrow();
            number = SegmentHeader.decode(SegmentCheck.read(first)).vault().toString();
        }
        String url = "jdbc:h2:file:" + directory.resolve("view/view").toAbsolutePath() + ";CIPHER=AES;IFEXISTS=TRUE";
        int records = 0;
        try (Connection connection =
                        DriverManager.getConnection(url, "VIEW", HexFormat.of().formatHex(databaseKey) + " view");
                Statement statement = connection.createStatement()) {
            try (ResultSet script = statement.executeQuery("SCRIPT")) {
                while (script.next()) {
                    content.write(script.getString(1).getBytes(StandardCharsets.UTF_8));
                }
            }
            try (ResultSet rows = statement.executeQuery(
                    "SELECT RAWTOHEX(tag), rule, case_number, due, shelf, sealed FROM saved_record")) {
                while (rows.next()) {
                    content.write(opened(directory, savedKey, number, rows));
                    records++;
                }
            }
        }
        return records;
    }

    /** As the room's documents describe it, by hand. */
    static byte[] opened(Path directory, byte[] savedKey, String number, ResultSet row) throws Exception {
        Sealing sealing = new Sealing(new SecureRandom());
        String shelf = row.getString(5);
        byte[] key = sealing.open(
                        savedKey,
                        bound(number, "shelf|" + shelf),
                        Files.readAllBytes(directory.resolve("view/shelves/" + shelf + ".key")))
                .orElseThrow();
        String identity = String.join(
                "|",
                List.of(
                        row.getString(1).toLowerCase(Locale.ROOT),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        shelf));
        return sealing.open(key, bound(number, "saved_record.sealed|" + identity), row.getBytes(6))
                .orElseThrow();
    }

    private static byte[] bound(String number, String place) {
        return ("onewindow view 1|" + number + "|" + place).getBytes(StandardCharsets.UTF_8);
    }
}
