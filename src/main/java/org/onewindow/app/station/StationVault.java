package org.onewindow.app.station;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.onewindow.access.Lockouts;
import org.onewindow.access.Operator;
import org.onewindow.access.OperatorAdministration;
import org.onewindow.access.PasswordPolicy;
import org.onewindow.access.RolePolicy;
import org.onewindow.access.SignIn;
import org.onewindow.app.settings.SettingKey;
import org.onewindow.app.settings.Settings;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.StationJournal;
import org.onewindow.journal.StoredJournalReader;
import org.onewindow.vault.PasswordStrength;
import org.onewindow.vault.Vault;
import org.onewindow.vault.VaultOpening;
import org.onewindow.vault.VaultStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A configured station's vault without the rest of the station: for making it and for looking after its operators. */
public final class StationVault implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StationVault.class);

    private final Vault vault;
    private final StationJournal journal;
    private final SignIn signIn;
    private final OperatorAdministration operators;

    /** What came of opening or making it. */
    public sealed interface Opening {

        /** It is open, its key closed; whoever opened it closes it. */
        record Opened(StationVault vault) implements Opening {}

        /** It can't be used, and why. */
        record Refused(StationOpening.Refused why) implements Opening {}
    }

    private StationVault(Vault vault, Clock clock) {
        this.vault = vault;
        journal = new StationJournal(vault.journalStore(), vault.subjectHash(), clock);
        StoredJournalReader reader = new StoredJournalReader(vault.journalStore(), clock);
        signIn = new SignIn(vault.credentials(), journal, Lockouts.from(reader, clock.instant()), clock);
        operators = new OperatorAdministration(vault.operators(), journal, new RolePolicy(), new PasswordPolicy());
    }

    /** Opens the vault of the settings. */
    public static Opening open(Settings settings, Clock clock) {
        return opening(Vault.open(StationBuilder.vaultOf(settings), PasswordStrength.STANDARD), clock);
    }

    /**
     * Makes the vault of the settings and notes in its journal by whom. Takes half a second.
     *
     * @param first the first operator, who can add others
     * @param password the first operator's; the caller wipes it
     */
    public static Opening create(Settings settings, Clock clock, Operator first, char[] password) {
        String counter = settings.text(SettingKey.COUNTER).orElseThrow();
        Opening opening = opening(
                Vault.create(StationBuilder.vaultOf(settings), counter, PasswordStrength.STANDARD, first, password),
                clock);
        if (opening instanceof Opening.Opened opened && !opened.vault().noteMaking(first)) {
            opened.vault().close();
            return new Opening.Refused(StationOpening.Refused.because("access.not-ready.journal-unavailable"));
        }
        return opening;
    }

    private static Opening opening(VaultOpening opening, Clock clock) {
        if (opening instanceof VaultOpening.Refused refused) {
            return new Opening.Refused(StationBuilder.vaultRefused(refused.reason(), refused.detail()));
        }
        return new Opening.Opened(new StationVault(((VaultOpening.Opened) opening).vault(), clock));
    }

    private boolean noteMaking(Operator first) {
        try {
            journal.record(EntryDraft.of(
                            Action.CONFIGURATION_CHANGED,
                            first.name(),
                            first.role().name())
                    .withOutcome("done")
                    .withDetails(Map.of("change", "make-vault")));
            return true;
        } catch (JournalUnavailableException e) {
            LOG.error("making the vault could not be journalled", e);
            return false;
        }
    }

    /** Signs operators in. */
    public SignIn signIn() {
        return signIn;
    }

    /** Adds operators. */
    public OperatorAdministration operators() {
        return operators;
    }

    /** The vault at a glance. */
    public VaultStatus status() {
        return vault.status();
    }

    /** Signs out whoever is signed in and closes everything. */
    @Override
    public void close() {
        signIn.signOut();
        journal.close();
        try {
            vault.close();
        } catch (IOException e) {
            LOG.error("the vault did not close", e);
        }
    }
}
