package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.access.Credentials.Check;
import org.onewindow.access.Operator;
import org.onewindow.access.OperatorDirectory.Addition;
import org.onewindow.access.OperatorKeys.Change;
import org.onewindow.access.Role;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.StationJournal;
import org.onewindow.protocol.RecoveredKey;
import org.onewindow.protocol.RecoverySlot;
import org.onewindow.protocol.SealingKeys;
import org.onewindow.subject.SubjectNumber;

class KeyRotationTest {
    private static final Operator ADMINISTRATOR = new Operator("he.min", "何敏", Role.ADMINISTRATOR);
    private static final Operator LEAVES = new Operator("wang.fang", "王芳", Role.CLERK);
    private static final int DAYS = 3;

    @TempDir
    Path directory;

    private byte[] hashBefore;
    private Path slots;

    /** The plug. */
    private static final class Unplugged extends Error {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void twoOperatorsAndAFewDays() throws Exception {
        slots = directory.resolve("keys.slots");
        try (TestVault vault = TestVault.create(directory).signedIn()) {
            assertThat(vault.vault.operators().add(ADMINISTRATOR, administrators()))
                    .isEqualTo(Addition.ADDED);
            assertThat(vault.vault.operators().add(LEAVES, administrators())).isEqualTo(Addition.ADDED);
            hashBefore = vault.vault.subjectHash().hash(new byte[] {1});
        }
        for (int day = 0; day < DAYS; day++) {
            recordOnDay(day);
        }
    }

    private void recordOnDay(int day) throws Exception {
        Clock clock = Clock.offset(TestVault.CLOCK, Duration.ofDays(day));
        Vault vault = ((VaultOpening.Opened) TestVault.opening(directory)).vault();
        vault.credentials().open(TestVault.CLERK.name(), TestVault.password());
        try (vault;
                StationJournal journal = new StationJournal(vault.journalStore(), vault.subjectHash(), clock)) {
            journal.record(EntryDraft.of(Action.ASKED, "li.na", "CLERK").about(subject(day)));
        }
    }

    private static SubjectNumber subject(int index) {
        return new InventedNumber("11010519900307987" + index);
    }

    private static char[] administrators() {
        return "Keeps-7-keys".toCharArray();
    }

    private static boolean opens(TestVault vault, String name, char[] password) {
        return vault.vault.credentials().open(name, password) instanceof Check.Right;
    }

    private void everythingIsReadable(TestVault vault) throws Exception {
        assertThat(vault.vault.subjectHash().hash(new byte[] {1})).isEqualTo(hashBefore);
        List<String> subjects = new ArrayList<>();
        for (long sequence = 0; sequence < vault.reader.size(); sequence++) {
            vault.reader.subjectOf(sequence).ifPresent(found -> subjects.add(found.number()));
        }
        assertThat(subjects).hasSize(DAYS);
        assertThat(vault.vault.operators().operators()).contains(TestVault.CLERK);
    }

    private static VaultLimits unpluggedAt(KeyRotation.Step step) {
        return new VaultLimits(1 << 20, JournalFile::open, reached -> {
            if (reached == step) {
                throw new Unplugged();
            }
        });
    }

    @Test
    void afterAChangeOfTheKeyEverybodysPasswordStillOpensEverything() throws Exception {
        byte[] before = Files.readAllBytes(slots);
        try (TestVault vault = TestVault.open(directory).signedIn()) {
            byte[] oldKey = key(vault);
            assertThat(vault.vault.operatorKeys().rotate()).isEqualTo(Change.DONE);
            assertThat(key(vault)).isNotEqualTo(oldKey);
            everythingIsReadable(vault);
        }
        try (TestVault vault = TestVault.open(directory)) {
            assertThat(opens(vault, "he.min", administrators())).isTrue();
            everythingIsReadable(vault);
            assertThat(vault.vault.operatorKeys().rotate()).isEqualTo(Change.DONE);
        }
        assertThat(directory.resolve("keys.slots.older")).hasSameBinaryContentAs(slots);
        Files.write(slots, before);
        try (TestVault vault = TestVault.open(directory)) {
            assertThat(vault.vault.credentials().open("he.min", administrators()))
                    .isInstanceOf(Check.Unusable.class);
        }
    }

    private static byte[] key(TestVault vault) throws IOException {
        return vault.vault.recovery().sealTo(HUB.publicKey())
                ? vault.vault
                        .recovery()
                        .slot()
                        .orElseThrow()
                        .open(HUB.privateKey())
                        .orElseThrow()
                        .key()
                : new byte[0];
    }

    private static final SealingKeys HUB = SealingKeys.generate();

    @ParameterizedTest
    @EnumSource(KeyRotation.Step.class)
    void aCrashAtAnyStepLeavesAVaultThatOpensAndTheNextSignInFinishes(KeyRotation.Step step) throws Exception {
        try (TestVault vault = TestVault.open(directory, unpluggedAt(step)).signedIn()) {
            assertThatThrownBy(() -> vault.vault.operatorKeys().remove("wang.fang"))
                    .isInstanceOf(Unplugged.class);
        }
        try (TestVault vault = TestVault.open(directory).signedIn()) {
            everythingIsReadable(vault);
            boolean removed = step != KeyRotation.Step.NOTHING_WRITTEN;
            assertThat(vault.vault.status().operators().contains("wang.fang")).isNotEqualTo(removed);
            assertThat(vault.record(TestVault.step("goes on")).sequence()).isEqualTo(vault.reader.size() - 1);
        }
        recordOnDay(9);
    }

    @ParameterizedTest
    @EnumSource(KeyRotation.Step.class)
    void aSecondCrashWhileFinishingLosesNothingEither(KeyRotation.Step step) throws Exception {
        try (TestVault vault = TestVault.open(directory, unpluggedAt(KeyRotation.Step.NEW_KEY_IN_FORCE))
                .signedIn()) {
            assertThatThrownBy(() -> vault.vault.operatorKeys().rotate()).isInstanceOf(Unplugged.class);
        }
        try (TestVault vault = TestVault.open(directory, unpluggedAt(step))) {
            vault.vault.credentials().open(TestVault.CLERK.name(), TestVault.password());
        } catch (Unplugged e) {
            // as planned
        }
        try (TestVault vault = TestVault.open(directory).signedIn()) {
            everythingIsReadable(vault);
        }
    }

    @Test
    void aRemovedOperatorsOldSlotOpensNothingThatIsWrittenFromNowOn() throws Exception {
        Path copy = directory.resolveSibling(directory.getFileName() + "-copied.slots");
        Files.copy(slots, copy, StandardCopyOption.REPLACE_EXISTING);
        try (TestVault vault = TestVault.open(directory)) {
            opens(vault, "he.min", administrators());
            Operator second = new Operator("zhao.lei", "赵磊", Role.ADMINISTRATOR);
            assertThat(vault.vault.operators().add(second, administrators())).isEqualTo(Addition.ADDED);
            assertThat(vault.vault.operatorKeys().remove("li.na")).isEqualTo(Change.DONE);
            assertThat(vault.vault.credentials().open("li.na", TestVault.password()))
                    .isEqualTo(new Check.Wrong());
            assertThat(vault.vault.operatorKeys().remove("li.na")).isEqualTo(Change.UNKNOWN_NAME);
        }
        Files.move(copy, slots, StandardCopyOption.REPLACE_EXISTING);
        try (TestVault vault = TestVault.open(directory)) {
            assertThat(vault.vault.credentials().open("li.na", TestVault.password()))
                    .isInstanceOf(Check.Unusable.class);
            assertThat(vault.vault.status().keyOpen()).isFalse();
        }
    }

    @Test
    void theLastAdministratorStays() throws Exception {
        try (TestVault vault = TestVault.open(directory)) {
            assertThat(vault.vault.operatorKeys().rotate()).isEqualTo(Change.KEY_CLOSED);
            assertThat(vault.vault.operatorKeys().remove("he.min")).isEqualTo(Change.KEY_CLOSED);
            vault.signedIn();
            assertThat(vault.vault.operatorKeys().remove("he.min")).isEqualTo(Change.LAST_ADMINISTRATOR);
        }
    }

    @Test
    void aChangedPasswordOpensAndTheOldOneDoesNotNotEvenInTheOlderCopy() throws Exception {
        char[] fresh = "Another-9-word".toCharArray();
        try (TestVault vault = TestVault.open(directory).signedIn()) {
            assertThat(vault.vault.operatorKeys().changePassword("li.na", fresh, fresh))
                    .isEqualTo(Change.WRONG_PASSWORD);
            assertThat(vault.vault.operatorKeys().changePassword("li.na", TestVault.password(), fresh))
                    .isEqualTo(Change.DONE);
        }
        for (UnaryOperator<Path> file :
                List.<UnaryOperator<Path>>of(path -> path, path -> path.resolveSibling("keys.slots.older"))) {
            Files.copy(file.apply(slots), slots.resolveSibling("tried"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(slots.resolveSibling("tried"), slots, StandardCopyOption.REPLACE_EXISTING);
            try (TestVault vault = TestVault.open(directory)) {
                assertThat(opens(vault, "li.na", TestVault.password())).isFalse();
                assertThat(opens(vault, "li.na", fresh)).isTrue();
                assertThat(opens(vault, "he.min", administrators())).isTrue();
            }
        }
    }

    /** A full disk, as far as this one file can tell: there is something in the way of writing it. */
    @Test
    void aChangedPasswordIsInForceThoughTheOlderCopyCouldNotBeReplacedAndThatIsGone() throws Exception {
        char[] fresh = "Another-9-word".toCharArray();
        Files.createDirectory(directory.resolve("keys.slots.older.new"));
        try (TestVault vault = TestVault.open(directory).signedIn()) {
            assertThat(vault.vault.operatorKeys().changePassword("li.na", TestVault.password(), fresh))
                    .isEqualTo(Change.DONE);
        }
        assertThat(directory.resolve("keys.slots.older")).doesNotExist();
        try (TestVault vault = TestVault.open(directory)) {
            assertThat(opens(vault, "li.na", TestVault.password())).isFalse();
            assertThat(opens(vault, "li.na", fresh)).isTrue();
        }
    }

    @Test
    void aCopyInWhichAnOldPasswordStillIsGoesAtTheNextSignInAndNoOtherDoes() throws Exception {
        char[] fresh = "Another-9-word".toCharArray();
        Path older = directory.resolve("keys.slots.older");
        byte[] before = Files.readAllBytes(slots);
        try (TestVault vault = TestVault.open(directory).signedIn()) {
            assertThat(vault.vault.operatorKeys().changePassword("li.na", TestVault.password(), fresh))
                    .isEqualTo(Change.DONE);
        }
        Files.write(older, before);
        try (TestVault vault = TestVault.open(directory)) {
            assertThat(opens(vault, "li.na", fresh)).isTrue();
            assertThat(older).hasSameBinaryContentAs(slots);
            byte[] ordinary = Files.readAllBytes(older);
            Operator second = new Operator("zhao.lei", "赵磊", Role.ADMINISTRATOR);
            assertThat(vault.vault.operators().add(second, administrators())).isEqualTo(Addition.ADDED);
            assertThat(opens(vault, "li.na", fresh)).isTrue();
            assertThat(older).hasBinaryContent(ordinary);
        }
    }

    @Test
    void twoSwappedSlotsOpenForNobody() throws Exception {
        SlotsCodec codec = new SlotsCodec(PasswordStrength.TRAINING);
        Slots sound = codec.decode(Files.readAllBytes(slots));
        Slot one = sound.slots().get(0);
        Slot two = sound.slots().get(1);
        Slot forged = new Slot(
                two.number(),
                two.name(),
                one.cost(),
                one.salt(),
                one.publicKey(),
                one.wrappedPrivate(),
                one.sealedKey(),
                one.sealedOperator());
        Files.write(slots, codec.encode(sound.replacing(forged), new byte[32]));
        try (TestVault vault = TestVault.open(directory)) {
            assertThat(vault.vault.credentials().open("he.min", TestVault.password()))
                    .isEqualTo(new Check.Wrong());
            assertThat(vault.vault.credentials().open("li.na", TestVault.password()))
                    .isInstanceOf(Check.Unusable.class);
        }
    }

    @Test
    void theHubRecoversTheKeyForANewOperatorAndTheKeyIsChangedThen() throws Exception {
        String carried;
        try (TestVault vault = TestVault.open(directory)) {
            assertThat(vault.vault.recovery().sealTo(HUB.publicKey())).isFalse();
            vault.signedIn();
            assertThat(vault.vault.recovery().sealTo(HUB.publicKey())).isTrue();
        }
        try (TestVault vault = TestVault.open(directory)) {
            carried = vault.vault.recovery().slot().orElseThrow().text();
        }
        RecoverySlot atTheHub = RecoverySlot.parse(carried).orElseThrow();
        assertThat(atTheHub.open(SealingKeys.generate().privateKey())).isEmpty();
        RecoveredKey recovered = RecoveredKey.parse(
                        atTheHub.open(HUB.privateKey()).orElseThrow().text())
                .orElseThrow();
        Operator fresh = new Operator("sun.yue", "孙悦", Role.ADMINISTRATOR);
        try (TestVault vault = TestVault.open(directory)) {
            assertThat(vault.vault.recovery().recover(recovered, ADMINISTRATOR, administrators()))
                    .isEqualTo(VaultRecovery.Recovery.NAME_TAKEN);
            assertThat(vault.vault.status().keyOpen()).isFalse();
            assertThat(vault.vault.recovery().recover(recovered, fresh, administrators()))
                    .isEqualTo(VaultRecovery.Recovery.DONE);
            everythingIsReadable(vault);
        }
        try (TestVault vault = TestVault.open(directory)) {
            assertThat(vault.vault.recovery().recover(recovered, fresh, administrators()))
                    .isEqualTo(VaultRecovery.Recovery.WRONG_KEY);
            assertThat(opens(vault, "sun.yue", administrators())).isTrue();
            assertThat(opens(vault, "li.na", TestVault.password())).isTrue();
            Optional<RecoverySlot> again = vault.vault.recovery().slot();
            assertThat(again.flatMap(slot -> slot.open(HUB.privateKey()))).isPresent();
        }
    }
}
