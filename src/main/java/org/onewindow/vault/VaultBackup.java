package org.onewindow.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies a vault, also while a program writes to it, and puts a copy in a vault's place. A copy holds slots, days' keys, the journal and what it has signed:
 * all that can't be made again. Journal segments only grow, so a copy of them in their order is a journal up to some moment; if operators or keys change meanwhile, it begins
 * again.
 */
final class VaultBackup {
    private static final int TRIES = 5;

    /** The key that signs the log, and the newest checkpoints; the tree itself is made anew. */
    private static final List<String> SIGNED = List.of("checkpoint.own", "checkpoint.hub", "checkpoint.key");

    private final SlotsCodec codec;

    VaultBackup(PasswordStrength strength) {
        codec = new SlotsCodec(strength);
    }

    VaultCopying backUp(Path vault, Path target) {
        return made(target, unfinished -> {
            if (!SlotsFile.existsIn(vault)) {
                throw new VaultRefusedException(VaultRefusal.NO_VAULT, "no vault in " + vault);
            }
            for (int attempt = 1; attempt <= TRIES; attempt++) {
                byte[] before = Files.readAllBytes(slots(vault));
                copyAll(vault, unfinished);
                if (Arrays.equals(before, Files.readAllBytes(slots(vault)))) {
                    VaultCopying.Copied copied = checked(unfinished);
                    BackupManifest.of(unfinished, files(unfinished)).write(unfinished);
                    return copied;
                }
                emptied(unfinished);
            }
            throw new VaultRefusedException(VaultRefusal.IN_USE, "operators or keys are being changed");
        });
    }

    VaultCopying restore(Path backup, Path vault) {
        return made(vault, unfinished -> {
            BackupManifest manifest = BackupManifest.read(backup);
            manifest.check(backup);
            for (String name : manifest.hashes().keySet()) {
                copy(backup.resolve(name), unfinished.resolve(name));
            }
            DurableFiles.makePrivateDirectory(unfinished.resolve("days"));
            manifest.check(unfinished);
            return checked(unfinished);
        });
    }

    /** Makes something beside the target, and gives it the target's name when it is whole. */
    private static VaultCopying made(Path target, Making making) {
        Path place = target.toAbsolutePath();
        Path unfinished = place.resolveSibling(place.getFileName() + ".unfinished");
        try {
            if (Files.exists(place) && !isEmptyDirectory(place)) {
                return new VaultCopying.Refused(VaultRefusal.NOT_EMPTY, place + " is not empty");
            }
            emptied(unfinished);
            DurableFiles.makePrivateDirectory(unfinished);
            VaultCopying.Copied copied = making.into(unfinished);
            Files.deleteIfExists(place);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
            DurableFiles.syncAbove(place);
            return copied;
        } catch (VaultRefusedException e) {
            return new VaultCopying.Refused(e.refusal(), e.detail());
        } catch (IOException e) {
            return new VaultCopying.Refused(VaultRefusal.DISK, e.toString());
        }
    }

    private interface Making {
        VaultCopying.Copied into(Path unfinished) throws IOException, VaultRefusedException;
    }

    private static void copyAll(Path vault, Path to) throws IOException {
        copy(slots(vault), slots(to));
        // Before the journal: it must lead to the newest checkpoint that has been signed.
        for (String name : SIGNED) {
            if (Files.exists(vault.resolve(name))) {
                copy(vault.resolve(name), to.resolve(name));
            }
        }
        DurableFiles.makePrivateDirectory(to.resolve("journal"));
        DurableFiles.makePrivateDirectory(to.resolve("days"));
        for (Path segment : listed(vault.resolve("journal"), ".journal")) {
            copy(segment, to.resolve("journal").resolve(segment.getFileName()));
        }
        // After the journal: whatever day it has entries of has its key by now.
        for (Path day : listed(vault.resolve("days"), ".key")) {
            copy(day, to.resolve("days").resolve(day.getFileName()));
        }
        for (Path mark : listed(vault.resolve("days"), DayKeys.DESTROYED)) {
            copy(mark, to.resolve("days").resolve(mark.getFileName()));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        DurableFiles.makePrivateDirectory(to.resolveSibling(""));
        DurableFiles.write(to, Files.readAllBytes(from));
    }

    /** Whether it would open; what of a last record is not whole is cut off. */
    private VaultCopying.Copied checked(Path copy) throws IOException, VaultRefusedException {
        Slots slots = codec.decode(Files.readAllBytes(slots(copy)));
        List<Segment> segments = new SegmentCheck(slots.vault()).check(copy.resolve("journal"));
        Segment last = segments.get(segments.size() - 1);
        byte[] content = Files.readAllBytes(last.file());
        if (content.length > last.length()) {
            DurableFiles.write(last.file(), Arrays.copyOf(content, Math.toIntExact(last.length())));
        }
        List<Path> files = files(copy);
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return new VaultCopying.Copied(slots.vault().counter(), last.next(), files.size(), bytes);
    }

    private static List<Path> files(Path directory) throws IOException {
        List<Path> files = new ArrayList<>(List.of(slots(directory)));
        SIGNED.stream().map(directory::resolve).filter(Files::exists).forEach(files::add);
        files.addAll(listed(directory.resolve("days"), ".key"));
        files.addAll(listed(directory.resolve("days"), DayKeys.DESTROYED));
        files.addAll(listed(directory.resolve("journal"), ".journal"));
        return files;
    }

    private static List<Path> listed(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Path slots(Path directory) {
        return directory.resolve("keys.slots");
    }

    private static boolean isEmptyDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    /** What an earlier try left: our own copies under our own name, nothing else. */
    private static void emptied(Path unfinished) throws IOException {
        if (Files.isDirectory(unfinished)) {
            try (Stream<Path> below = Files.walk(unfinished)) {
                for (Path path :
                        below.sorted((one, other) -> other.compareTo(one)).toList()) {
                    if (!path.equals(unfinished)) {
                        Files.delete(path);
                    }
                }
            }
        }
    }
}
