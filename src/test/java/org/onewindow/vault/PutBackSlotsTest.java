package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.Credentials;
import org.onewindow.access.KeyAdministration;
import org.onewindow.access.KeyAdministration.Outcome;
import org.onewindow.access.Lockouts;
import org.onewindow.access.NotReadyReason;
import org.onewindow.access.Operator;
import org.onewindow.access.OperatorAdministration;
import org.onewindow.access.OperatorKeys.Change;
import org.onewindow.access.PasswordPolicy;
import org.onewindow.access.Role;
import org.onewindow.access.RolePolicy;
import org.onewindow.access.SignIn;
import org.onewindow.access.SignInOutcome;
import org.onewindow.journal.Entry;
import org.onewindow.journal.proof.NoteVerifier;

/** An older file of keys put back alone, everything else of the vault being newer. */
class PutBackSlotsTest {
    private static final Operator ADMINISTRATOR = new Operator("he.min", "何敏", Role.ADMINISTRATOR);
    private static final Operator LEAVES = new Operator("wang.fang", "王芳", Role.CLERK);
    private static final VaultLimits LIMITS =
            new VaultLimits(2_000, JournalFile::open, step -> {}, "file:", java.time.Duration.ofDays(1));
    private static final String OLD = "Keeps-7-keys";
    private static final String NEW = "Turns-8-locks";
    private static final SignInOutcome PUT_BACK = new SignInOutcome.NotReady(NotReadyReason.KEYS_PUT_BACK);

    @TempDir
    Path folder;

    private Path directory;
    private Path slots;
    private Path kept;

    /** A vault with the parts that sign in and change keys, as a station has them. */
    private static final class Counter implements AutoCloseable {
        final TestVault vault;
        final SignIn signIn;
        final KeyAdministration keys;
        final OperatorAdministration operators;

        private Counter(TestVault vault, Credentials credentials) {
            this.vault = vault;
            RolePolicy roles = new RolePolicy();
            PasswordPolicy passwords = new PasswordPolicy();
            Lockouts lockouts = Lockouts.from(vault.reader, TestVault.CLOCK.instant());
            signIn = new SignIn(credentials, vault.journal, lockouts, TestVault.CLOCK);
            keys = new KeyAdministration(vault.vault.operatorKeys(), vault.journal, roles, passwords);
            operators = new OperatorAdministration(vault.vault.operators(), vault.journal, roles, passwords);
        }

        static Counter of(TestVault vault) {
            vault.vault.logProofs("110108");
            return new Counter(vault, vault.vault.credentials());
        }

        static Counter accepting(TestVault vault) {
            return new Counter(vault, vault.vault.acceptingCredentials());
        }

        Counter signedIn(String name, String password) {
            assertThat(signIn.attempt(name, password.toCharArray())).isInstanceOf(SignInOutcome.SignedIn.class);
            return this;
        }

        Entry newest() {
            List<Entry> entries = vault.entries();
            return entries.get(entries.size() - 1);
        }

        @Override
        public void close() throws Exception {
            signIn.signOut();
            vault.close();
        }
    }

    @BeforeEach
    void anAdministratorAndTwoClerks() throws Exception {
        directory = folder.resolve("vault");
        slots = directory.resolve("keys.slots");
        kept = folder.resolve("keys.slots.kept");
        try (TestVault vault = TestVault.create(directory, LIMITS).signedIn()) {
            vault.vault.operators().add(ADMINISTRATOR, OLD.toCharArray());
            vault.vault.operators().add(LEAVES, OLD.toCharArray());
        }
        try (Counter counter = open()) {
            counter.signedIn("he.min", OLD);
        }
        Files.copy(slots, kept);
    }

    private Counter open() {
        return Counter.of(TestVault.open(directory, LIMITS));
    }

    private void putBack() throws Exception {
        Files.copy(kept, slots, StandardCopyOption.REPLACE_EXISTING);
    }

    private void changeThePassword() throws Exception {
        try (Counter counter = open().signedIn("he.min", OLD)) {
            char[] old = OLD.toCharArray();
            char[] fresh = NEW.toCharArray();
            assertThat(counter.keys.changePassword(counter.signIn.session().orElseThrow(), old, fresh))
                    .isEqualTo(new Outcome.Done());
            assertThat(old).containsOnly('\0');
            assertThat(fresh).containsOnly('\0');
        }
    }

    @Test
    void anOldPasswordDoesNotComeBackWithAnOlderFileAndTheNewestFileMendsIt() throws Exception {
        changeThePassword();
        byte[] newest = Files.readAllBytes(slots);
        putBack();
        try (Counter counter = open()) {
            assertThat(counter.signIn.attempt("he.min", OLD.toCharArray())).isEqualTo(PUT_BACK);
            assertThat(counter.newest().outcome()).contains("not-ready");
            assertThat(counter.signIn.attempt("he.min", NEW.toCharArray())).isEqualTo(PUT_BACK);
            assertThat(counter.signIn.attempt("li.na", TestVault.password())).isEqualTo(PUT_BACK);
            assertThat(counter.vault.vault.status().keyOpen()).isFalse();
        }
        Files.write(slots, newest);
        try (Counter counter = open().signedIn("he.min", NEW)) {
            assertThat(counter.newest().details()).containsEntry("slots", "4");
        }
    }

    @Test
    void aRemovedOperatorDoesNotComeBackWithAnOlderFile() throws Exception {
        try (Counter counter = open().signedIn("he.min", OLD)) {
            assertThat(counter.keys.remove(counter.signIn.session().orElseThrow(), "wang.fang"))
                    .isEqualTo(new Outcome.Done());
            assertThat(counter.newest().details())
                    .containsEntry(
                            "slots",
                            Long.toString(counter.vault.vault.operatorKeys().revision()));
        }
        putBack();
        try (Counter counter = open()) {
            assertThat(counter.signIn.attempt("wang.fang", OLD.toCharArray())).isEqualTo(PUT_BACK);
        }
    }

    @Test
    void theMarkOverClosedSegmentsRemembersTheNewestFile() throws Exception {
        changeThePassword();
        fillSegments();
        putBack();
        assertThat(openedByMark()).isTrue();
        try (Counter counter = open()) {
            assertThat(counter.signIn.attempt("he.min", OLD.toCharArray())).isEqualTo(PUT_BACK);
        }
        Files.delete(directory.resolve("segments.mark"));
        try (Counter counter = open()) {
            assertThat(counter.signIn.attempt("he.min", OLD.toCharArray())).isEqualTo(PUT_BACK);
        }
    }

    /** So that every entry that speaks of the slots is in a closed segment, under the mark. */
    private void fillSegments() throws Exception {
        try (TestVault vault = TestVault.open(directory, LIMITS)) {
            vault.vault.logProofs("110108");
            vault.signedIn();
            for (int i = 0; i < 20; i++) {
                vault.recordStep("step-" + i);
            }
        }
        assertThat(directory.resolve("segments.mark")).exists();
    }

    private NoteVerifier key() throws Exception {
        return CheckpointKey.read(
                        directory, SlotsFile.read(directory, codec()).slots().vault())
                .orElseThrow()
                .verifier();
    }

    private static SlotsCodec codec() {
        return new SlotsCodec(PasswordStrength.TRAINING);
    }

    private JournalOpening.Opened journalOpened() throws Exception {
        VaultIdentity vault = SlotsFile.read(directory, codec()).slots().vault();
        Path journal = directory.resolve("journal");
        JournalOpening.Opened opened = new JournalOpening(
                        directory,
                        journal,
                        vault,
                        SignedPast.read(directory, vault),
                        new MarkFile(directory, journal, vault))
                .open();
        opened.tree().close();
        return opened;
    }

    private boolean openedByMark() throws Exception {
        return journalOpened().mark().isPresent();
    }

    @Test
    void aMarkOfBeforeRevisionsWereJournalledIsReadAroundOnceAndMadeAnew() throws Exception {
        changeThePassword();
        fillSegments();
        VaultIdentity vault = SlotsFile.read(directory, codec()).slots().vault();
        MarkFile file = new MarkFile(directory, directory.resolve("journal"), vault);
        SegmentMark mark = file.read(java.util.Optional.of(key())).orElseThrow();
        SegmentMark before =
                new SegmentMark(mark.segments(), mark.bytes(), mark.frontier(), java.util.OptionalLong.empty());
        assertThat(SegmentMark.parse(before.text(), vault, directory.resolve("journal"))
                        .revision())
                .isEmpty();
        assertThat(before.text().lines().findFirst().orElseThrow()).doesNotContain(" ");
        try (TestVault open = TestVault.open(directory, LIMITS)) {
            open.vault.logProofs("110108");
            open.signedIn();
            signWith(open, before);
        }
        assertThat(openedByMark()).isFalse();
        assertThat(journalOpened().revision().highest()).isEqualTo(4);
        try (TestVault open = TestVault.open(directory, LIMITS)) {
            open.vault.logProofs("110108");
            open.signedIn();
        }
        assertThat(openedByMark()).isTrue();
        putBack();
        try (Counter counter = open()) {
            assertThat(counter.signIn.attempt("he.min", OLD.toCharArray())).isEqualTo(PUT_BACK);
        }
    }

    private void signWith(TestVault open, SegmentMark mark) throws Exception {
        String lines = mark.text();
        byte[] hash = Digests.sha256(java.nio.ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8)));
        String text = "onewindow closed segments 1\n" + key().name() + "\n"
                + java.util.HexFormat.of().formatHex(hash) + "\n";
        String note = open.vault.logProofs("110108").sign(text).orElseThrow().encode();
        Files.writeString(directory.resolve("segments.mark"), lines + "\n" + note);
    }

    @Test
    void aCrashBetweenTheFileAndItsEntryLeavesACounterThatOpens() throws Exception {
        try (TestVault vault = TestVault.open(directory, LIMITS).signedIn()) {
            // The file is durable, the entry that says so never came.
            assertThat(vault.vault.operatorKeys().changePassword("he.min", OLD.toCharArray(), NEW.toCharArray()))
                    .isEqualTo(Change.DONE);
        }
        try (Counter counter = open().signedIn("he.min", NEW)) {
            assertThat(counter.newest().details()).containsEntry("slots", "4");
        }
        putBack();
        try (Counter counter = open()) {
            assertThat(counter.signIn.attempt("he.min", OLD.toCharArray())).isEqualTo(PUT_BACK);
        }
    }

    @Test
    void anAdministratorOfTheOlderFileAcceptsItAndItIsTheNewestFromThenOn() throws Exception {
        changeThePassword();
        putBack();
        try (Counter counter = Counter.accepting(TestVault.open(directory, LIMITS))) {
            assertThat(counter.signIn.attempt("he.min", NEW.toCharArray()))
                    .isEqualTo(new SignInOutcome.WrongCredentials());
            assertThat(counter.signIn.attempt("li.na", TestVault.password())).isEqualTo(PUT_BACK);
            assertThat(counter.vault.vault.status().keyOpen()).isFalse();
            counter.signedIn("he.min", OLD);
            assertThat(counter.keys.accept(counter.signIn.session().orElseThrow()))
                    .isEqualTo(new Outcome.Done());
            assertThat(counter.newest().outcome()).contains("done");
            assertThat(counter.newest().details())
                    .containsEntry("change", "accept-slots")
                    .containsEntry("slots", "5");
            assertThat(counter.keys.accept(counter.signIn.session().orElseThrow()))
                    .isEqualTo(new Outcome.NotDone(Change.NOTHING_TO_ACCEPT));
        }
        try (Counter counter = open().signedIn("li.na", new String(TestVault.password()))) {
            assertThat(counter.newest().details()).containsEntry("slots", "5");
        }
    }

    @Test
    void aFileOfBeforeTheKeyWasChangedCannotBeAccepted() throws Exception {
        try (TestVault vault = TestVault.open(directory, LIMITS).signedIn()) {
            vault.record(TestVault.step("about").about(new InventedNumber("110105199003079870")));
        }
        try (Counter counter = open().signedIn("he.min", OLD)) {
            assertThat(counter.keys.remove(counter.signIn.session().orElseThrow(), "wang.fang"))
                    .isEqualTo(new Outcome.Done());
        }
        putBack();
        try (Counter counter = Counter.accepting(TestVault.open(directory, LIMITS))) {
            assertThat(counter.signIn.attempt("he.min", OLD.toCharArray()))
                    .isEqualTo(new SignInOutcome.NotReady(NotReadyReason.VAULT_DAMAGED));
        }
    }

    @Test
    void aDamagedFileIsRefusedAndTheCopyBesideItOpensUntilTheLogKnowsOfANewer() throws Exception {
        try (Counter counter = open().signedIn("he.min", OLD)) {
            counter.operators.add(
                    counter.signIn.session().orElseThrow(),
                    new Operator("wu.jun", "吴军", Role.CLERK),
                    NEW.toCharArray());
        }
        byte[] damaged = Files.readAllBytes(slots);
        damaged[100] ^= 1;
        Files.write(slots, damaged);
        assertThat(((VaultOpening.Refused) TestVault.opening(directory)).reason())
                .isEqualTo(VaultRefusal.SLOTS_DAMAGED);
        Files.copy(directory.resolve("keys.slots.older"), slots, StandardCopyOption.REPLACE_EXISTING);
        try (Counter counter = open()) {
            assertThat(counter.signIn.attempt("he.min", OLD.toCharArray())).isEqualTo(PUT_BACK);
        }
        try (Counter counter =
                Counter.accepting(TestVault.open(directory, LIMITS)).signedIn("he.min", OLD)) {
            assertThat(counter.keys.accept(counter.signIn.session().orElseThrow()))
                    .isEqualTo(new Outcome.Done());
        }
        try (Counter counter = open()) {
            counter.signedIn("he.min", OLD);
        }
    }
}
