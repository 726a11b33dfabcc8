package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.PrivateSubject;
import org.onewindow.subject.NumberKind;

class VaultJournalTest {
    private static final String CANARY = "110105199003079876";

    @TempDir
    Path directory;

    private static EntryDraft asked() {
        return EntryDraft.of(Action.ASKED, "li.na", "CLERK")
                .about(new InventedNumber(CANARY))
                .inCase("M01", new CaseNumber("110108-20261123-03-0017"))
                .asking(
                        "S01",
                        List.of("S01.name", "S01.status"),
                        UUID.fromString("00000000-0000-4000-8000-000000000001"));
    }

    @Test
    void whatWasRecordedIsThereAfterReopening() throws Exception {
        Entry written;
        try (TestVault vault = TestVault.create(directory).signedIn()) {
            written = vault.record(asked());
            assertThat(vault.entries()).containsExactly(written);
        }
        try (TestVault vault = TestVault.open(directory)) {
            assertThat(vault.entries()).containsExactly(written);
            assertThat(vault.bytesCut).isZero();
        }
    }

    @Test
    void entriesWithoutSubjectAreAcceptedBeforeAnybodySignsIn() throws Exception {
        try (TestVault vault = TestVault.create(directory)) {
            vault.record(EntryDraft.of(Action.SIGN_IN_FAILED, "li.na", ""));
            assertThatThrownBy(() -> vault.record(asked())).isInstanceOf(JournalUnavailableException.class);
            vault.signedIn();
            assertThat(vault.record(asked()).sequence()).isEqualTo(1);
        }
    }

    @Test
    void theSubjectHasOneKeyAndANewCommitmentInEveryEntry() throws Exception {
        try (TestVault vault = TestVault.create(directory).signedIn()) {
            Entry first = vault.record(asked());
            Entry second = vault.record(asked());
            Entry other = vault.record(
                    EntryDraft.of(Action.ASKED, "li.na", "CLERK").about(new InventedNumber("110105199003071234")));
            assertThat(second.subjectKey()).isEqualTo(first.subjectKey()).isNotEqualTo(other.subjectKey());
            assertThat(second.subjectCommitment()).isNotEqualTo(first.subjectCommitment());
        }
    }

    @Test
    void theIdentityIsReadOnlyWithTheKeyAndOpensTheCommitment() throws Exception {
        try (TestVault vault = TestVault.create(directory).signedIn()) {
            Entry entry = vault.record(asked());
            PrivateSubject subject = vault.reader.subjectOf(0).orElseThrow();
            assertThat(subject.number()).isEqualTo(CANARY);
            assertThat(subject.kind()).isEqualTo(NumberKind.RESIDENT_ID);
            assertThat(entry.subjectCommitment()).contains(subject.commitment());
            vault.vault.credentials().close();
            assertThat(vault.reader.subjectOf(0)).isEmpty();
        }
    }

    @Test
    void destroyingADaysKeyDestroysItsIdentitiesAndLeavesTheLog() throws Exception {
        try (TestVault vault = TestVault.create(directory).signedIn()) {
            vault.record(asked());
        }
        Files.delete(directory.resolve("days/2026-11-23.key"));
        try (TestVault vault = TestVault.open(directory).signedIn()) {
            assertThat(vault.reader.subjectOf(0)).isEmpty();
            assertThat(vault.entries()).hasSize(1);
        }
    }

    @Test
    void noNumberIsOnTheDiskInPlainText() throws Exception {
        try (TestVault vault = TestVault.create(directory).signedIn()) {
            vault.record(asked());
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(content).doesNotContain(CANARY).doesNotContain(new String(TestVault.password()));
            }
        }
    }

    @Test
    void theEntriesOfADayAreFound() throws Exception {
        try (TestVault vault = TestVault.create(directory).signedIn()) {
            Entry entry = vault.record(asked());
            try (var today = vault.reader.today();
                    var yesterday = vault.reader.on(LocalDate.of(2026, 11, 22))) {
                assertThat(today).containsExactly(entry);
                assertThat(yesterday).isEmpty();
            }
        }
    }

    @Test
    void twoProgramsNeverWriteOneJournal() throws Exception {
        try (TestVault vault = TestVault.create(directory)) {
            assertThat(TestVault.opening(directory))
                    .isInstanceOfSatisfying(
                            VaultOpening.Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(VaultRefusal.IN_USE));
        }
    }
}
