package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.onewindow.access.Credentials.Check;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.StationJournal;
import org.onewindow.journal.StoredJournalReader;

/** A real vault in a directory, with a journal over it; guesses are cheap. */
final class TestVault implements AutoCloseable {
    static final Operator CLERK = new Operator("li.na", "李娜", Role.CLERK);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:02:03.456Z"), ZoneId.of("Asia/Shanghai"));

    final Vault vault;
    final long bytesCut;
    final StationJournal journal;
    final StoredJournalReader reader;

    private TestVault(VaultOpening.Opened opened) {
        vault = opened.vault();
        bytesCut = opened.bytesCut();
        journal = new StationJournal(vault.journalStore(), vault.subjectHash(), CLOCK);
        reader = new StoredJournalReader(vault.journalStore(), CLOCK);
    }

    static char[] password() {
        return "Counter-3-opens".toCharArray();
    }

    static TestVault create(Path directory) {
        return create(directory, VaultLimits.standard());
    }

    static TestVault create(Path directory, VaultLimits limits) {
        return opened(new VaultDirectory(directory, PasswordStrength.TRAINING, limits).create("03", CLERK, password()));
    }

    static TestVault open(Path directory) {
        return open(directory, VaultLimits.standard());
    }

    static TestVault open(Path directory, VaultLimits limits) {
        return opened(opening(directory, limits));
    }

    static VaultOpening opening(Path directory) {
        return opening(directory, VaultLimits.standard());
    }

    private static VaultOpening opening(Path directory, VaultLimits limits) {
        return new VaultDirectory(directory, PasswordStrength.TRAINING, limits).open();
    }

    private static TestVault opened(VaultOpening opening) {
        assertThat(opening).isInstanceOf(VaultOpening.Opened.class);
        return new TestVault((VaultOpening.Opened) opening);
    }

    TestVault signedIn() {
        assertThat(vault.credentials().open(CLERK.name(), password())).isEqualTo(new Check.Right(CLERK));
        return this;
    }

    Entry record(EntryDraft draft) throws JournalUnavailableException {
        return journal.record(draft);
    }

    Entry recordStep(String step) throws JournalUnavailableException {
        return record(step(step));
    }

    static EntryDraft step(String step) {
        return EntryDraft.of(Action.ASKED, "li.na", "CLERK").withOutcome(step);
    }

    List<Entry> entries() {
        try (var entries = reader.from(0)) {
            return entries.toList();
        }
    }

    List<String> outcomes() {
        return entries().stream().flatMap(entry -> entry.outcome().stream()).toList();
    }

    @Override
    public void close() throws IOException {
        journal.close();
        vault.close();
    }
}
