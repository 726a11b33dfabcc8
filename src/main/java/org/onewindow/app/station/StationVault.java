package org.onewindow.app.station;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.onewindow.access.Credentials;
import org.onewindow.access.KeyAdministration;
import org.onewindow.access.Lockouts;
import org.onewindow.access.Operator;
import org.onewindow.access.OperatorAdministration;
import org.onewindow.access.PasswordPolicy;
import org.onewindow.access.RolePolicy;
import org.onewindow.access.SignIn;
import org.onewindow.app.settings.SettingKey;
import org.onewindow.app.settings.Settings;
import org.onewindow.hubclient.IdentityFolder;
import org.onewindow.journal.Action;
import org.onewindow.journal.DayRetention;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.StationJournal;
import org.onewindow.journal.StoredJournalReader;
import org.onewindow.offline.SyncMemory;
import org.onewindow.protocol.RecoveredKey;
import org.onewindow.protocol.RecoverySlot;
import org.onewindow.vault.PasswordStrength;
import org.onewindow.vault.Vault;
import org.onewindow.vault.VaultCopying;
import org.onewindow.vault.VaultOpening;
import org.onewindow.vault.VaultRecovery;
import org.onewindow.vault.VaultStatus;
import org.onewindow.vault.view.ViewProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A configured station's vault without the rest of the station: for making it and for looking after its operators. */
public final class StationVault implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StationVault.class);

    private final Vault vault;
    private final Credentials credentials;
    private final StationJournal journal;
    private final SignIn signIn;
    private final OperatorAdministration operators;
    private final KeyAdministration keys;

    /** What came of opening or making it. */
    public sealed interface Opening {

        /** It is open, its key closed; whoever opened it closes it. */
        record Opened(StationVault vault) implements Opening {}

        /** It can't be used, and why. */
        record Refused(StationOpening.Refused why) implements Opening {}
    }

    private StationVault(Vault vault, Credentials credentials, Clock clock) {
        this.vault = vault;
        this.credentials = credentials;
        journal = new StationJournal(vault.journalStore(), vault.subjectHash(), clock);
        StoredJournalReader reader = new StoredJournalReader(vault.journalStore(), clock);
        Lockouts lockouts = StationBuilder.lockouts(vault, reader, journal, clock);
        signIn = new SignIn(credentials, journal, lockouts, clock);
        operators = new OperatorAdministration(vault.operators(), journal, new RolePolicy(), new PasswordPolicy());
        keys = new KeyAdministration(vault.operatorKeys(), journal, new RolePolicy(), new PasswordPolicy());
    }

    /** Opens the vault of the settings. */
    public static Opening open(Settings settings, Clock clock) {
        return opening(
                Vault.open(StationBuilder.vaultOf(settings), PasswordStrength.STANDARD),
                settings,
                clock,
                Vault::credentials);
    }

    /** The same for accepting an older file of keys: administrators of that file sign in, and nobody else. */
    public static Opening openToAccept(Settings settings, Clock clock) {
        return opening(
                Vault.open(StationBuilder.vaultOf(settings), PasswordStrength.STANDARD),
                settings,
                clock,
                Vault::acceptingCredentials);
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
                settings,
                clock,
                Vault::credentials);
        if (opening instanceof Opening.Opened opened && !opened.vault().note("make-vault", first, "done")) {
            opened.vault().close();
            return new Opening.Refused(StationOpening.Refused.because("access.not-ready.journal-unavailable"));
        }
        return opening;
    }

    private static Opening opening(
            VaultOpening opening, Settings settings, Clock clock, Function<Vault, Credentials> credentials) {
        if (opening instanceof VaultOpening.Refused refused) {
            return new Opening.Refused(StationBuilder.vaultRefused(refused.reason(), refused.detail()));
        }
        Vault vault = ((VaultOpening.Opened) opening).vault();
        Optional<StationOpening.Refused> otherCounter = CounterCheck.refusal(settings, vault);
        if (otherCounter.isPresent()) {
            close(vault);
            return new Opening.Refused(otherCounter.get());
        }
        return new Opening.Opened(new StationVault(vault, credentials.apply(vault), clock));
    }

    private boolean note(String change, Operator by, String outcome) {
        try {
            journal.record(EntryDraft.of(
                            Action.CONFIGURATION_CHANGED, by.name(), by.role().name())
                    .withOutcome(outcome)
                    .withDetails(Map.of("change", change)));
            return true;
        } catch (JournalUnavailableException e) {
            LOG.error("{} could not be journalled", change, e);
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

    /** Changes passwords and keys. */
    public KeyAdministration keys() {
        return keys;
    }

    /** Destroys the personal data of days whose time is over; days that a hub where this counter has enrolled does not have yet stay. */
    public DayRetention retention(Settings settings, Clock clock) {
        boolean enrolled = new IdentityFolder(StationJoining.identityFolder(settings)).exists();
        return new DayRetention(
                vault.personalDays(),
                journal,
                new StoredJournalReader(vault.journalStore(), clock),
                () -> enrolled ? OptionalLong.of(acknowledged(settings)) : OptionalLong.empty(),
                clock);
    }

    /** What is not remembered counts as not sent. */
    private static long acknowledged(Settings settings) {
        return Vault.syncMemoryIn(StationBuilder.vaultOf(settings))
                .position()
                .map(SyncMemory.Position::acknowledged)
                .orElse(0L);
    }

    /** The vault's key sealed to the hub, if this counter has one. */
    public Optional<RecoverySlot> recoverySlot() {
        return vault.recovery().slot();
    }

    /**
     * Lets a new operator in with a key that the hub has recovered; journalled before and after.
     *
     * @param password the new operator's; the caller wipes it
     * @return empty if the journal can't be written: then nothing was done
     */
    public Optional<VaultRecovery.Recovery> recover(RecoveredKey key, Operator operator, char[] password) {
        if (!note("recover-vault", operator, "begun")) {
            return Optional.empty();
        }
        VaultRecovery.Recovery came = vault.recovery().recover(key, operator, password);
        note("recover-vault", operator, came.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        credentials.close();
        return Optional.of(came);
    }

    /** Copies the vault of the settings; see {@link Vault#backUp}. */
    public static VaultCopying backUp(Settings settings, Path target) {
        return Vault.backUp(StationBuilder.vaultOf(settings), PasswordStrength.STANDARD, target);
    }

    /** Makes the vault of the settings from a backup; see {@link Vault#restore}. */
    public static VaultCopying restore(Settings settings, Path backup) {
        return Vault.restore(backup, PasswordStrength.STANDARD, StationBuilder.vaultOf(settings));
    }

    /**
     * Builds the view beside the journal anew and waits for it; somebody must be signed in.
     *
     * @param progress told how far it is
     * @return whether it stands where the journal stands; if not, why is in the log
     */
    public boolean rebuildView(Clock clock, ViewProgress progress) {
        return vault.view(clock, progress).rebuild();
    }

    /** Enrols this counter at the station's hub; needs somebody signed in. */
    public StationJoining joining(Settings settings) {
        return new StationJoining(vault, journal, settings);
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
        close(vault);
    }

    private static void close(Vault vault) {
        try {
            vault.close();
        } catch (IOException e) {
            LOG.error("the vault did not close", e);
        }
    }
}
