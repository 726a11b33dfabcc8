package org.onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Values that stand nowhere else, and the search for them, in every spelling in which a program may have written them. */
public final class Canaries {
    private static final int BITS = 20;
    private static final int LEAST = 6;

    private final List<byte[]> spellings = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final BitSet beginnings = new BitSet(1 << BITS);

    /** Each is long enough not to stand somewhere by chance. */
    public Canaries(Set<String> canaries) {
        for (String canary : new TreeSet<>(canaries)) {
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                add(canary, canary.getBytes(charset));
            }
            byte[] bytes = canary.getBytes(StandardCharsets.UTF_8);
            String hex = HexFormat.of().formatHex(bytes);
            add(canary, hex.getBytes(StandardCharsets.US_ASCII));
            add(canary, hex.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
            for (int shift = 0; shift < 3; shift++) {
                add(canary, base64(bytes, shift));
            }
        }
    }

    /** As it stands in the middle of a longer text in Base64 that has so many bytes before it. */
    private static byte[] base64(byte[] bytes, int shift) {
        byte[] shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        byte[] coded = Base64.getEncoder().withoutPadding().encode(shifted);
        // What is coded together with a byte of somebody else's is not ours alone.
        int end = shifted.length % 3 == 0 ? coded.length : coded.length - 1;
        return Arrays.copyOfRange(coded, shift == 0 ? 0 : shift + 1, end);
    }

    private void add(String canary, byte[] spelling) {
        assertThat(spelling.length).as(canary).isGreaterThanOrEqualTo(LEAST);
        spellings.add(spelling);
        names.add(canary);
        beginnings.set(beginning(spelling, 0));
    }

    private static int beginning(byte[] bytes, int at) {
        int word = (bytes[at] & 255)
                | (bytes[at + 1] & 255) << 8
                | (bytes[at + 2] & 255) << 16
                | (bytes[at + 3] & 255) << 24;
        return (word * 0x9E3779B1) >>> (32 - BITS);
    }

    /** Those that stand in these bytes. */
    public Set<String> in(byte[] bytes) {
        Set<String> found = new TreeSet<>();
        for (int at = 0; at + LEAST <= bytes.length; at++) {
            if (beginnings.get(beginning(bytes, at))) {
                for (int i = 0; i < spellings.size(); i++) {
                    byte[] spelling = spellings.get(i);
                    int end = at + spelling.length;
                    if (end <= bytes.length && Arrays.equals(bytes, at, end, spelling, 0, spelling.length)) {
                        found.add(names.get(i));
                    }
                }
            }
        }
        return found;
    }

    /** Which files below {@code folder} hold one, names of files included: {@code file: canary}. What vanishes meanwhile holds none. */
    public List<String> below(Path folder, Set<Path> except) throws IOException {
        List<String> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return except.contains(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = folder.relativize(file).toString();
                in(name.getBytes(StandardCharsets.UTF_8)).forEach(canary -> found.add("name " + name + ": " + canary));
                if (attributes.isRegularFile()) {
                    try {
                        in(Files.readAllBytes(file)).forEach(canary -> found.add(name + ": " + canary));
                    } catch (NoSuchFileException e) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException || failed instanceof AccessDeniedException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
