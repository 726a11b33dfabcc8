package org.onewindow.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onewindow.access.Operator;
import org.onewindow.access.PasswordFault;
import org.onewindow.access.PasswordPolicy;

/**
 * Makes and opens a vault in a directory: {@code vault.lock}, {@code keys.slots}, {@code days/}, {@code journal/}, what proves the journal, and
 * {@code view/}, which may be lost.
 */
final class VaultDirectory {
    private static final Pattern COUNTER = Pattern.compile("[A-Za-z0-9-]{1,16}");

    private final Path directory;
    private final PasswordStrength strength;
    private final VaultLimits limits;
    private final Sealing sealing = new Sealing(new SecureRandom());

    VaultDirectory(Path directory, PasswordStrength strength, VaultLimits limits) {
        this.directory = directory.toAbsolutePath();
        this.strength = strength;
        this.limits = limits;
    }

    VaultOpening create(String counter, Operator first, char[] password) {
        if (!COUNTER.matcher(counter).matches()) {
            throw new IllegalArgumentException("not a counter's number: " + counter);
        }
        List<PasswordFault> faults = new PasswordPolicy().faults(first.name(), password);
        if (!faults.isEmpty()) {
            return new VaultOpening.Refused(VaultRefusal.WEAK_PASSWORD, faults.toString());
        }
        try {
            makeDirectory(directory);
            if (!isEmpty()) {
                return new VaultOpening.Refused(VaultRefusal.NOT_EMPTY, directory + " is not empty");
            }
            makeDirectory(journal());
            makeDirectory(days());
            byte[] number = sealing.randomBytes(VaultIdentity.NUMBER_BYTES);
            VaultIdentity vault = new VaultIdentity(number, counter);
            SegmentAppender.create(journal(), new SegmentHeader(vault, 1, 0, RecordHash.NONE));
            // The slots come last: where they are, the rest must be too, and the folder itself.
            DurableFiles.syncDirectory(directory);
            DurableFiles.syncAbove(directory);
            createSlots(vault, first, password);
        } catch (IOException e) {
            return new VaultOpening.Refused(VaultRefusal.DISK, e.toString());
        }
        return open();
    }

    private void createSlots(VaultIdentity vault, Operator first, char[] password) throws IOException {
        byte[] key = sealing.randomBytes(Sealing.KEY_BYTES);
        byte[] subjectKey = sealing.randomBytes(Sealing.KEY_BYTES);
        byte[] lastingKey = sealing.randomBytes(Sealing.KEY_BYTES);
        VaultSecrets secrets = VaultSecrets.of(subjectKey, lastingKey);
        Slot slot = new SlotMaker(vault, sealing, strength.cost()).make(1, 1, first, password, key);
        byte[] sealed = secrets.seal(sealing, vault, 1, key);
        Slots slots = new Slots(vault, 1, 1, 2, sealed, new byte[0], List.of(slot));
        SlotsFile.create(directory, new SlotsCodec(strength), slots, SubKeys.SLOTS_FILE.of(key, vault.number()));
        Arrays.fill(key, (byte) 0);
        Arrays.fill(subjectKey, (byte) 0);
        Arrays.fill(lastingKey, (byte) 0);
        secrets.wipe();
    }

    VaultOpening open() {
        if (!SlotsFile.existsIn(directory)) {
            return new VaultOpening.Refused(VaultRefusal.NO_VAULT, "no vault in " + directory);
        }
        try {
            VaultLock lock = VaultLock.take(directory);
            try {
                return opened(lock);
            } catch (IOException | VaultRefusedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (VaultRefusedException e) {
            return new VaultOpening.Refused(e.refusal(), e.detail());
        } catch (IOException e) {
            return new VaultOpening.Refused(VaultRefusal.DISK, e.toString());
        }
    }

    private VaultOpening opened(VaultLock lock) throws IOException, VaultRefusedException {
        SlotsFile file = SlotsFile.read(directory, new SlotsCodec(strength));
        VaultIdentity vault = file.slots().vault();
        SignedPast past = SignedPast.read(directory, vault);
        MarkFile markFile = new MarkFile(directory, journal(), vault);
        JournalOpening.Opened journal = new JournalOpening(directory, journal(), vault, past, markFile).open();
        try {
            return opened(lock, file, past, markFile, journal);
        } catch (IOException | VaultRefusedException | RuntimeException e) {
            journal.tree().close();
            throw e;
        }
    }

    private VaultOpening opened(
            VaultLock lock, SlotsFile file, SignedPast past, MarkFile markFile, JournalOpening.Opened journal)
            throws IOException, VaultRefusedException {
        VaultIdentity vault = file.slots().vault();
        int marked = journal.mark().map(mark -> mark.segments().size()).orElse(0);
        MarkedSegments markedSegments = new MarkedSegments(vault, marked, markFile);
        CheckAfterOpening check = new CheckAfterOpening(journal.mark(), markedSegments, journal.tree());
        NoteFile hubCheckpoint = NoteFile.read(directory.resolve("checkpoint.hub"));
        SegmentAppender appender =
                new SegmentAppender(journal(), vault, limits.segmentBytes(), limits.opener(), journal.segments());
        long cut = appender.open();
        Keyring keyring = new Keyring();
        DayKeys days = new DayKeys(days(), vault, sealing, keyring);
        SegmentStore store = new SegmentStore(vault, new PrivateParts(vault, sealing, days), appender, markedSegments);
        SlotMaker maker = new SlotMaker(vault, sealing, strength.cost());
        CheckpointSigner signer = new CheckpointSigner(directory, vault, sealing, keyring, past.key());
        KeyOpening opening = new KeyOpening(
                file, sealing, keyring, days, new JournalTrust(store, check, signer), journal.revision());
        KeyRotation rotation = new KeyRotation(file, maker, sealing, keyring, days, limits.steps());
        VaultOperators operators = new VaultOperators(file, maker, keyring, rotation, journal.revision());
        VaultProofs proofs = new VaultProofs(
                journal.tree(),
                signer,
                past.own(),
                hubCheckpoint,
                new SureProofs(journal.tree(), check),
                new MarkKeeper(markFile, appender, markedSegments, signer, file, journal.revision(), marked));
        VaultParts parts = new VaultParts(
                lock,
                file,
                keyring,
                appender,
                store,
                new VaultCredentials(file, maker, opening, rotation),
                operators,
                new VaultRecovery(file, keyring, opening, operators, rotation),
                check,
                proofs,
                new ViewDoor(directory.resolve("view"), vault, limits, sealing, keyring, store),
                new RoomProbe(directory, limits.opener()),
                markedSegments,
                new WitnessFile(directory, vault),
                new VaultDays(days));
        check.begin(limits.checkAfter());
        return new VaultOpening.Opened(new Vault(parts), cut);
    }

    private Path journal() {
        return directory.resolve("journal");
    }

    private Path days() {
        return directory.resolve("days");
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    /** For the user alone, where the file system knows such a thing. */
    private static void makeDirectory(Path made) throws IOException {
        Files.createDirectories(made);
        if (Files.getFileStore(made).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
