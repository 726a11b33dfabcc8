package org.onewindow.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.onewindow.access.Credentials;
import org.onewindow.access.LockoutWitness;
import org.onewindow.access.Operator;
import org.onewindow.access.OperatorDirectory;
import org.onewindow.access.OperatorKeys;
import org.onewindow.journal.JournalDamage;
import org.onewindow.journal.JournalRoom;
import org.onewindow.journal.JournalStore;
import org.onewindow.journal.LogProofs;
import org.onewindow.journal.PersonalDays;
import org.onewindow.journal.SubjectHash;
import org.onewindow.offline.SyncMemory;
import org.onewindow.vault.view.VaultView;
import org.onewindow.vault.view.ViewProgress;

/**
 * A counter's vault: its journal and its keys in one directory. This is the room's one door; nothing in here is personal data in the clear.
 *
 * <p>An open vault accepts entries that have no subject (a start of the station, a failed sign-in) at once; entries with a subject need the key, which
 * {@link #credentials()} opens. One running program at a time has a vault open. Safe for use by several threads.
 */
public final class Vault implements AutoCloseable {
    private final VaultParts parts;

    Vault(VaultParts parts) {
        this.parts = parts;
    }

    /**
     * Makes a vault and opens it, its key closed. Takes half a second.
     *
     * @param directory does not exist yet, or is empty
     * @param counter the counter's number at the station, part of every entry; 1 to 16 letters, digits and hyphens
     * @param first the first operator, who can add others
     * @param password the first operator's; the caller wipes it
     */
    public static VaultOpening create(
            Path directory, String counter, PasswordStrength strength, Operator first, char[] password) {
        return new VaultDirectory(directory, strength, VaultLimits.standard()).create(counter, first, password);
    }

    /**
     * Opens a vault, its key closed, after checking its journal: all of it, or what follows the segments that it has signed a mark over. Those are checked
     * before anything of them is shown, and all of them some seconds later; if they are damaged the journal takes no more entries and says so in the log,
     * and the next opening refuses.
     */
    public static VaultOpening open(Path directory, PasswordStrength strength) {
        return new VaultDirectory(directory, strength, VaultLimits.standard()).open();
    }

    /**
     * Copies a vault to a directory that does not exist yet or is empty, also while a program has it open: slots, days' keys and journal, checked, with a
     * manifest of hashes. Needs nobody's password, and what it makes is as sealed as the vault.
     */
    public static VaultCopying backUp(Path directory, PasswordStrength strength, Path target) {
        return new VaultBackup(strength).backUp(directory, target);
    }

    /** Checks a backup and makes a vault of it in a directory that does not exist yet or is empty; nothing is ever overwritten. */
    public static VaultCopying restore(Path backup, PasswordStrength strength, Path directory) {
        return new VaultBackup(strength).restore(backup, directory);
    }

    /** Whether there is a vault in a directory; not whether it is sound. */
    public static boolean existsIn(Path directory) {
        return SlotsFile.existsIn(directory);
    }

    /** What the counter whose vault is in {@code directory} remembers of its hub. */
    public static SyncMemory syncMemoryIn(Path directory) {
        return new SyncFiles(directory);
    }

    /**
     * Drops what the counter whose vault is in {@code directory} remembers of its hub, for another takes its place; durable on return. What a hub has signed
     * stays, for it can't be taken for another's.
     */
    public static void forgetHubIn(Path directory) throws IOException {
        new SyncFiles(directory).delete();
    }

    /** Where the journal is kept. */
    public JournalStore journalStore() {
        return new ProvenStore(parts.store(), parts.proofs());
    }

    /** Whether there is room where the journal is kept. */
    public JournalRoom journalRoom() {
        return parts.room();
    }

    /** Whether the journal was found damaged after it was opened. */
    public JournalDamage journalDamage() {
        return parts.marked();
    }

    /** The days whose personal data can still be read. */
    public PersonalDays personalDays() {
        return parts.days();
    }

    /** The keyed hash of subjects; needs the key open. */
    public SubjectHash subjectHash() {
        return parts.keyring();
    }

    /** Opens and closes the key. */
    public Credentials credentials() {
        return new SigningCredentials(parts.credentials(), parts.proofs());
    }

    /**
     * The same for an administrator of a slots file that is older than the log says, which {@link #credentials()} refuses: to look at, and to accept with
     * {@link OperatorKeys#accept}.
     */
    public Credentials acceptingCredentials() {
        return new SigningCredentials(new AcceptingCredentials(parts.credentials()), parts.proofs());
    }

    /**
     * What makes the journal provable.
     *
     * @param division the division code of where the station stands: becomes part of the log's name when the signing key is made, at the first sign-in
     *     after the first call of this, and has no effect from then on
     */
    public LogProofs logProofs(String division) {
        parts.proofs().signer().standsIn(division);
        return parts.proofs();
    }

    /** Remembers lockouts beside the vault's directory, for the case that an older vault is put back. */
    public LockoutWitness lockoutWitness() {
        return parts.witness();
    }

    /** The operators who have a slot. */
    public OperatorDirectory operators() {
        return parts.operators();
    }

    /** Changes operators' passwords and the vault's key. */
    public OperatorKeys operatorKeys() {
        return parts.operators();
    }

    /** The way back into the vault when nobody knows a password any more. */
    public VaultRecovery recovery() {
        return parts.recovery();
    }

    /**
     * The view beside the journal, from now on opened whenever the key is and closed with it; the same one every time. Returns at once.
     *
     * @param clock says when saved records are past their term
     * @param progress told while the view is built anew; of the first call only
     */
    public VaultView view(Clock clock, ViewProgress progress) {
        return parts.viewDoor().view(clock, progress);
    }

    /** For this room only: the journal without its tree, which a benchmark compares it with. Nothing may be appended to both. */
    JournalStore segments() {
        return parts.store();
    }

    /** For this room only: what a test opens the files with, to look into them. */
    Keyring keyring() {
        return parts.keyring();
    }

    /** The key of the station's keyed hash of subjects. */
    public StationKey stationKey() {
        return new StationKey(parts.slotsFile(), parts.keyring());
    }

    /** The vault at a glance. */
    public VaultStatus status() {
        return parts.status();
    }

    /** Closes the key, the files and the lock. */
    @Override
    public void close() throws IOException {
        parts.close();
    }
}
