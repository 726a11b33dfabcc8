package org.onewindow.app.station;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.onewindow.access.Session;
import org.onewindow.app.settings.SettingKey;
import org.onewindow.app.settings.Settings;
import org.onewindow.hubclient.Enrolling;
import org.onewindow.hubclient.HubTimes;
import org.onewindow.hubclient.IdentityFolder;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.LogProofs;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enrols this counter at a hub and keeps what it gives: the certificate, the station's subject key, and the vault's key sealed to the hub. */
public final class StationJoining {
    private static final Logger LOG = LoggerFactory.getLogger(StationJoining.class);

    private final Vault vault;
    private final Journal journal;
    private final Settings settings;

    StationJoining(Vault vault, Journal journal, Settings settings) {
        this.vault = vault;
        this.journal = journal;
        this.settings = settings;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** Enrolled, and everything kept. */
        record Joined() implements Outcome {}

        /** The hub's side of it failed. */
        record NotEnrolled(Enrolling.Outcome why) implements Outcome {}

        /** The hub has enrolled the counter, but what it gave could not be kept. */
        record NotStored() implements Outcome {}
    }

    /** Where a counter keeps who it is to its hub. */
    public static Path identityFolder(Settings settings) {
        return settings.home().resolve("hub-identity");
    }

    /**
     * Enrols. The one signed in has opened the key; it is journalled under their name.
     *
     * @throws IllegalArgumentException if the address or the fingerprint is none
     */
    public Outcome join(Session by, URI hub, String code, String fingerprint) {
        String division = settings.text(SettingKey.STATION_DIVISION).orElseThrow();
        String counter = settings.text(SettingKey.COUNTER).orElseThrow();
        LogProofs proofs = vault.logProofs(division);
        // The first signature makes the key: whoever enrols may be the first who ever signed in.
        Optional<NoteVerifier> key = proofs.checkpoint(proofs.size()).isPresent() ? proofs.key() : Optional.empty();
        if (key.isEmpty()) {
            return new Outcome.NotStored();
        }
        String origin = key.get().name();
        Enrolling.Outcome outcome = Enrolling.at(hub, fingerprint, HubTimes.STANDARD)
                .join(
                        code,
                        counter,
                        origin.substring(origin.lastIndexOf('/') + 1),
                        key.get().text());
        if (!(outcome instanceof Enrolling.Outcome.Joined joined)) {
            return new Outcome.NotEnrolled(outcome);
        }
        return kept(by, joined) ? new Outcome.Joined() : new Outcome.NotStored();
    }

    private boolean kept(Session by, Enrolling.Outcome.Joined joined) {
        byte[] subjectKey = joined.answer().subjectKey();
        try {
            journal.record(EntryDraft.of(
                            Action.CONFIGURATION_CHANGED,
                            by.operator().name(),
                            by.operator().role().name())
                    .withOutcome("done")
                    .withDetails(Map.of("change", "join-hub")));
            boolean sealed = vault.stationKey().take(subjectKey)
                    && vault.recovery().sealTo(joined.answer().recoveryKey());
            if (sealed) {
                // A place in another hub's log means nothing at this one, nor does how much another has.
                Vault.forgetHubIn(StationBuilder.vaultOf(settings));
                new IdentityFolder(identityFolder(settings)).write(joined.identity());
            }
            return sealed;
        } catch (JournalUnavailableException | IOException e) {
            LOG.error("what the hub gave could not be kept", e);
            return false;
        } finally {
            Arrays.fill(subjectKey, (byte) 0);
        }
    }
}
