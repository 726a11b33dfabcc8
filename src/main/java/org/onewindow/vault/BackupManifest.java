package org.onewindow.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file {@code MANIFEST} of a backup: a first line that says what it is, then for each file its SHA-256 and its name, as {@code sha256sum} writes and
 * checks them. It finds accidents; intent is found by the vault itself when somebody signs in.
 *
 * @param hashes by the file's name relative to the backup, with slashes
 */
record BackupManifest(SortedMap<String, String> hashes) {
    static final String NAME = "MANIFEST";
    private static final String FIRST_LINE = "# onewindow-backup-1";
    private static final Pattern LINE = Pattern.compile(
            "([0-9a-f]{64})  (keys\\.slots|checkpoint\\.(?:own|hub|key)|days/\\d{4}-\\d{2}-\\d{2}\\.(?:key|destroyed)|journal/\\d{8}\\.journal)");

    /** Of the files below a directory. */
    static BackupManifest of(Path directory, List<Path> files) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (Path file : files) {
            hashes.put(directory.relativize(file).toString().replace('\\', '/'), hash(file));
        }
        return new BackupManifest(hashes);
    }

    static BackupManifest read(Path directory) throws IOException, VaultRefusedException {
        Path file = directory.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new VaultRefusedException(VaultRefusal.NO_BACKUP, "no manifest in " + directory);
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.isEmpty() || !lines.get(0).equals(FIRST_LINE)) {
            throw new VaultRefusedException(VaultRefusal.NO_BACKUP, "not the manifest of a backup");
        }
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            Matcher form = LINE.matcher(line);
            if (!form.matches()) {
                throw new VaultRefusedException(VaultRefusal.BACKUP_DAMAGED, "a line of the manifest is no such line");
            }
            hashes.put(form.group(2), form.group(1));
        }
        return new BackupManifest(hashes);
    }

    void write(Path directory) throws IOException {
        StringBuilder lines = new StringBuilder(FIRST_LINE).append('\n');
        hashes.forEach(
                (name, hash) -> lines.append(hash).append("  ").append(name).append('\n'));
        DurableFiles.write(directory.resolve(NAME), lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Compares every file with its hash. */
    void check(Path directory) throws IOException, VaultRefusedException {
        for (var file : hashes.entrySet()) {
            Path path = directory.resolve(file.getKey());
            if (!Files.isRegularFile(path) || !hash(path).equals(file.getValue())) {
                throw new VaultRefusedException(
                        VaultRefusal.BACKUP_DAMAGED, file.getKey() + " is missing or has been changed");
            }
        }
    }

    private static String hash(Path file) throws IOException {
        return HexFormat.of().formatHex(Digests.sha256(ByteBuffer.wrap(Files.readAllBytes(file))));
    }
}
