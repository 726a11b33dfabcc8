package org.onewindow.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One random key per day for the private parts of that day's records, each in a file of its own, wrapped. Destroying the file destroys the day's
 * personal data and leaves the log as it is. Safe for use by several threads.
 */
final class DayKeys {
    /** How the names of the marks of destroyed days end. */
    static final String DESTROYED = ".destroyed";

    private static final byte[] PURPOSE = "onewindow day key 1".getBytes(StandardCharsets.US_ASCII);
    private static final int WRAPPED_BYTES = Sealing.OVERHEAD + Sealing.KEY_BYTES;

    private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.key");

    private final Path directory;
    private final VaultIdentity vault;
    private final Sealing sealing;
    private final Keyring keyring;
    private final Map<LocalDate, byte[]> opened = new HashMap<>();
    private final Map<LocalDate, DaySeal> seals = new HashMap<>();

    DayKeys(Path directory, VaultIdentity vault, Sealing sealing, Keyring keyring) {
        this.directory = directory;
        this.vault = vault;
        this.sealing = sealing;
        this.keyring = keyring;
    }

    /** What seals under the day's key, made and durable if there was none; empty while the key is closed, and for a day that was destroyed. */
    synchronized Optional<DaySeal> forWriting(LocalDate day) throws IOException {
        DaySeal ready = seals.get(day);
        if (ready != null) {
            return Optional.of(ready);
        }
        Optional<DaySeal> made = keyForWriting(day).map(key -> new DaySeal(key, sealing));
        made.ifPresent(seal -> seals.put(day, seal));
        return made;
    }

    private Optional<byte[]> keyForWriting(LocalDate day) throws IOException {
        Optional<byte[]> existing = forReading(day);
        Optional<byte[]> wrapping = keyring.subKey(SubKeys.DAYS);
        if (existing.isPresent() || wrapping.isEmpty() || isDestroyed(day)) {
            return existing;
        }
        byte[] key = sealing.randomBytes(Sealing.KEY_BYTES);
        DurableFiles.write(file(day), sealing.seal(wrapping.get(), associated(day), key));
        opened.put(day, key);
        return Optional.of(key);
    }

    /** The day's key; empty while the key is closed or once the day was destroyed. */
    synchronized Optional<byte[]> forReading(LocalDate day) throws IOException {
        Optional<byte[]> wrapping = keyring.subKey(SubKeys.DAYS);
        if (wrapping.isEmpty()) {
            return Optional.empty();
        }
        byte[] known = opened.get(day);
        if (known != null) {
            return Optional.of(known);
        }
        Path file = file(day);
        if (!Files.exists(file) || isDestroyed(day)) {
            return Optional.empty();
        }
        if (Files.size(file) != WRAPPED_BYTES) {
            throw new IOException("the key of " + day + " is damaged");
        }
        byte[] wrapped = DurableFiles.read(file);
        byte[] key = sealing.open(wrapping.get(), associated(day), wrapped)
                .or(() -> keyring.previousDays().flatMap(before -> sealing.open(before, associated(day), wrapped)))
                .orElseThrow(() -> new IOException("the key of " + day + " is damaged"));
        opened.put(day, key);
        return Optional.of(key);
    }

    /**
     * Wraps every day's key with the vault's key of now that is still wrapped with the one before. A damaged one is left as it is.
     *
     * @param each hears of each key that is durable
     */
    synchronized void wrapAnew(Runnable each) throws IOException {
        byte[] wrapping = keyring.subKey(SubKeys.DAYS).orElseThrow(() -> new IOException("the key is closed"));
        byte[] before = keyring.previousDays().orElseThrow(() -> new IOException("there is no key before"));
        for (LocalDate day : days()) {
            Optional<byte[]> key = sealing.open(before, associated(day), DurableFiles.read(file(day)));
            if (key.isPresent()) {
                DurableFiles.write(file(day), sealing.seal(wrapping, associated(day), key.get()));
                Arrays.fill(key.get(), (byte) 0);
                each.run();
            }
        }
    }

    /** The days that have a key's file, in no order. */
    List<LocalDate> days() throws IOException {
        List<LocalDate> days = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .forEach(name -> days.add(LocalDate.parse(name.group(1))));
        }
        return days;
    }

    /**
     * Destroys a day's key; nobody can read that day's private parts any more, and no key is made for it again. The mark that says so is durable before the
     * key goes, so a stop in between leaves a key that is not used any more; calling this again takes it away.
     */
    synchronized void destroy(LocalDate day) throws IOException {
        if (!isDestroyed(day)) {
            DurableFiles.write(mark(day), new byte[0]);
        }
        seals.remove(day);
        byte[] known = opened.remove(day);
        if (known != null) {
            Arrays.fill(known, (byte) 0);
        }
        if (Files.deleteIfExists(file(day))) {
            DurableFiles.syncDirectory(directory);
        }
    }

    /** Whether a day's private parts were destroyed for good. */
    boolean isDestroyed(LocalDate day) {
        return Files.exists(mark(day));
    }

    /** Forgets what was opened. */
    synchronized void close() {
        seals.clear();
        opened.values().forEach(key -> Arrays.fill(key, (byte) 0));
        opened.clear();
    }

    private Path mark(LocalDate day) {
        return directory.resolve(day + DESTROYED);
    }

    private Path file(LocalDate day) {
        return directory.resolve(day + ".key");
    }

    private byte[] associated(LocalDate day) {
        return ByteBuffer.allocate(PURPOSE.length + VaultIdentity.NUMBER_BYTES + 8)
                .put(PURPOSE)
                .put(vault.number())
                .putLong(day.toEpochDay())
                .array();
    }
}
