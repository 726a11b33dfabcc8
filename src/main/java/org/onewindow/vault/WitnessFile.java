package org.onewindow.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onewindow.access.LockoutWitness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The witness in a file beside the vault's directory, so that it does not come and go with it: a line that says what it is and of which vault, the number
 * of entries, a line for each operator with failures, and a hash of all that against accidents. No secret and no key is in it. Safe for use by several
 * threads.
 */
final class WitnessFile implements LockoutWitness {
    private static final Logger LOG = LoggerFactory.getLogger(WitnessFile.class);
    private static final int MOST_BYTES = 64 * 1024;
    private static final Pattern FAILURE = Pattern.compile("(\\d{1,9}) (-?\\d{1,19}) ([a-z][a-z0-9._-]{0,31})");

    private final Path file;
    private final String firstLine;

    WitnessFile(Path vaultDirectory, VaultIdentity vault) {
        file = vaultDirectory.resolveSibling(vaultDirectory.getFileName() + ".witness");
        firstLine = "onewindow-witness-1 " + vault;
    }

    @Override
    public synchronized Optional<Seen> seen() {
        try {
            return Files.exists(file) && Files.size(file) <= MOST_BYTES
                    ? decode(Files.readString(file))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            LOG.warn("the witness can't be read", e);
            return Optional.empty();
        }
    }

    private Optional<Seen> decode(String text) {
        int end = text.lastIndexOf('\n', text.length() - 2) + 1;
        List<String> lines = text.substring(0, end).lines().toList();
        if (!text.substring(end).strip().equals(hash(text.substring(0, end)))
                || lines.size() < 2
                || !lines.get(0).equals(firstLine)) {
            LOG.warn("the witness is another vault's or has been changed");
            return Optional.empty();
        }
        Map<String, Failure> failures = new TreeMap<>();
        for (String line : lines.subList(2, lines.size())) {
            Matcher form = FAILURE.matcher(line);
            if (form.matches()) {
                failures.put(
                        form.group(3), new Failure(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2))));
            }
        }
        return Optional.of(new Seen(Long.parseLong(lines.get(1)), failures));
    }

    @Override
    public synchronized void keep(Seen seen) {
        StringBuilder text =
                new StringBuilder(firstLine).append('\n').append(seen.entries()).append('\n');
        new TreeMap<>(seen.failures())
                .forEach((name, failure) -> text.append(failure.count())
                        .append(' ')
                        .append(failure.tick())
                        .append(' ')
                        .append(name)
                        .append('\n'));
        text.append(hash(text.toString())).append('\n');
        try {
            DurableFiles.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.warn("the witness can't be written", e);
        }
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Digests.sha256(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
    }
}
