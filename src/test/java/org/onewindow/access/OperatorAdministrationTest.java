package org.onewindow.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.OperatorAdministration.Outcome;
import org.onewindow.journal.Action;
import org.onewindow.journal.StationJournal;
import org.onewindow.journal.StoredJournalReader;
import org.onewindow.vault.PasswordStrength;
import org.onewindow.vault.Vault;
import org.onewindow.vault.VaultOpening;

class OperatorAdministrationTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.ofHours(8));
    private static final Operator ADMINISTRATOR = new Operator("zhao.lei", "赵磊", Role.ADMINISTRATOR);
    private static final Operator CLERK = new Operator("li.na", "李娜", Role.CLERK);

    @TempDir
    Path directory;

    private Vault vault;
    private StationJournal journal;
    private StoredJournalReader reader;
    private OperatorAdministration administration;

    @BeforeEach
    void anAdministratorSignedIn() {
        vault = ((VaultOpening.Opened)
                        Vault.create(directory, "03", PasswordStrength.TRAINING, ADMINISTRATOR, password()))
                .vault();
        vault.credentials().open(ADMINISTRATOR.name(), password());
        journal = new StationJournal(vault.journalStore(), vault.subjectHash(), CLOCK);
        reader = new StoredJournalReader(vault.journalStore(), CLOCK);
        administration = new OperatorAdministration(vault.operators(), journal, new RolePolicy(), new PasswordPolicy());
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
        vault.close();
    }

    private static char[] password() {
        return "Keeps-order-1".toCharArray();
    }

    private static Session session(Operator operator) {
        return new Session(operator, CLOCK.instant());
    }

    private List<String> outcomes() {
        try (var entries = reader.from(0)) {
            return entries.filter(entry -> entry.action() == Action.CONFIGURATION_CHANGED)
                    .flatMap(entry -> entry.outcome().stream())
                    .toList();
        }
    }

    @Test
    void anAdministratorAddsAClerkWhoCanSignIn() {
        char[] password = password();
        assertThat(administration.add(session(ADMINISTRATOR), CLERK, password)).isEqualTo(new Outcome.Added(CLERK));
        assertThat(password).containsOnly('\0');
        assertThat(vault.credentials().open("li.na", password())).isEqualTo(new Credentials.Check.Right(CLERK));
        assertThat(outcomes()).containsExactly("begun", "added");
    }

    @Test
    void nobodyElseAddsOperators() {
        assertThat(administration.add(session(CLERK), CLERK, password())).isEqualTo(new Outcome.NotPermitted());
        assertThat(vault.status().operators()).containsExactly("zhao.lei");
    }

    @Test
    void aWeakPasswordIsRefusedWithItsFaults() {
        assertThat(administration.add(session(ADMINISTRATOR), CLERK, "li.na".toCharArray()))
                .isEqualTo(new Outcome.PasswordRefused(
                        List.of(PasswordFault.TOO_SHORT, PasswordFault.TOO_FEW_KINDS, PasswordFault.CONTAINS_NAME)));
    }

    @Test
    void aNameThatIsTakenIsSaid() {
        assertThat(administration.add(session(ADMINISTRATOR), ADMINISTRATOR, password()))
                .isEqualTo(new Outcome.NotAdded(OperatorDirectory.Addition.NAME_TAKEN));
        assertThat(outcomes()).containsExactly("begun", "name-taken");
    }

    @Test
    void withoutAJournalNobodyIsAdded() {
        journal.close();
        assertThat(administration.add(session(ADMINISTRATOR), CLERK, password()))
                .isEqualTo(new Outcome.NotJournalled());
        assertThat(vault.status().operators()).containsExactly("zhao.lei");
    }
}
