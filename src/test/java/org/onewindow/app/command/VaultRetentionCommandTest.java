package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.StationJournal;
import org.onewindow.journal.StoredJournalReader;
import org.onewindow.journal.proof.TreeHash;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.vault.PasswordStrength;
import org.onewindow.vault.Vault;
import org.onewindow.vault.VaultOpening;

/** Personal data of two old days and of today in a counter's vault, and what the command leaves of it. */
class VaultRetentionCommandTest {
    private static final String PASSWORD = "Keeps-7-keys";
    private static final Clock NOW = Clock.system(ZoneId.of("Asia/Shanghai"));

    @TempDir
    private Path home;

    private Shell shell() {
        return new Shell(home).with("ONEWINDOW_PASSWORD", PASSWORD);
    }

    private Vault vault() {
        Vault vault = ((VaultOpening.Opened) Vault.open(home.resolve("vault"), PasswordStrength.STANDARD)).vault();
        vault.credentials().open("he.min", PASSWORD.toCharArray());
        return vault;
    }

    private void lookUp(Vault vault, int daysAgo) throws Exception {
        Clock then = Clock.offset(NOW, Duration.ofDays(-daysAgo));
        try (StationJournal journal = new StationJournal(vault.journalStore(), vault.subjectHash(), then)) {
            journal.record(
                    EntryDraft.of(Action.LOOKUP_STARTED, "li.na", "CLERK").about(SampleSubjects.PERSON));
        }
    }

    /** Whom each look-up of the log concerned, as far as that can still be read. */
    private List<Optional<String>> people() throws Exception {
        try (Vault vault = vault()) {
            StoredJournalReader reader = new StoredJournalReader(vault.journalStore(), NOW);
            try (Stream<Entry> entries = reader.from(0)) {
                return entries.filter(entry -> entry.action() == Action.LOOKUP_STARTED)
                        .map(entry -> reader.subjectOf(entry.sequence()).map(subject -> subject.number()))
                        .toList();
            }
        }
    }

    private TreeHash rootOf(long entries) throws Exception {
        try (Vault vault = vault()) {
            return vault.logProofs("110108").root(entries);
        }
    }

    @Test
    void oldDaysLoseWhomTheyConcernAndTheLogStillProvesItself() throws Exception {
        assertThat(shell().run("vault", "init", "--operator", "he.min").code()).isZero();
        try (Vault vault = vault()) {
            lookUp(vault, 400);
            lookUp(vault, 300);
            lookUp(vault, 0);
        }
        String person = SampleSubjects.PERSON.value();
        assertThat(people()).containsExactly(Optional.of(person), Optional.of(person), Optional.of(person));

        TreeHash before = rootOf(4);
        LocalDate today = LocalDate.now(NOW);
        Shell.Result near = shell().run(
                        "vault",
                        "retention",
                        "--as",
                        "he.min",
                        "--before",
                        today.minusDays(182).toString());
        assertThat(near.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(near.err().strip()).isEqualTo(Shell.WORDS.text("app.retention.too-near", 183));
        assertThat(retired("--set", "retention.days=500")).isEmpty();
        assertThat(retired("--before", today.minusDays(350).toString()))
                .containsExactly(today.minusDays(400).toString());
        assertThat(people()).containsExactly(Optional.empty(), Optional.of(person), Optional.of(person));
        assertThat(retired("--set", "retention.days=183"))
                .containsExactly(today.minusDays(300).toString());
        assertThat(retired("--set", "retention.days=183")).isEmpty();
        assertThat(people()).containsExactly(Optional.empty(), Optional.empty(), Optional.of(person));

        assertThat(rootOf(4)).as("the tree over the entries").isEqualTo(before);
        Shell.Result status = shell().run("vault", "status", "--json");
        assertThat(status.code()).as(status.err()).isZero();
        Shell.Result rebuilt = shell().run("vault", "rebuild", "--as", "he.min", "--json");
        assertThat(rebuilt.code()).as(rebuilt.err()).isZero();

        Path copy = home.resolve("copy");
        assertThat(shell().run("vault", "backup", copy.toString()).code()).isZero();
        Path elsewhere = home.resolve("elsewhere");
        Shell.Result restored = new Shell(elsewhere).run("vault", "restore", copy.toString());
        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(elsewhere.resolve("vault/days/" + today.minusDays(400) + ".destroyed"))
                .exists();
    }

    private List<String> retired(String option, String value) {
        Shell.Result result = shell().run("vault", "retention", "--as", "he.min", option, value, "--json");
        assertThat(result.code()).as(result.err()).isZero();
        JsonNode line = result.json().get(0);
        assertThat(Shell.names(line)).isEqualTo(CommandLineDocument.fields("onewindow vault retention"));
        List<String> days = new ArrayList<>();
        line.path("days").forEach(day -> days.add(day.asText()));
        return days;
    }
}
