package org.onewindow.hub.home;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.onewindow.hub.HubKeys;
import org.onewindow.hub.authority.Authority;
import org.onewindow.hub.authority.HubSecrets;
import org.onewindow.hub.authority.PrivateFiles;
import org.onewindow.hub.server.HubAdministration;
import org.onewindow.hub.server.RunningHub;
import org.onewindow.hub.store.HubKeysFile;
import org.onewindow.hub.store.HubStation;
import org.onewindow.hub.store.HubStore;
import org.onewindow.hub.store.HubStoreException;
import org.onewindow.hub.store.StoreSettings;
import org.onewindow.protocol.RecoveredKey;
import org.onewindow.protocol.RecoverySlot;

/**
 * The folder of a hub: {@code hub.json} (what it is), {@code authority} (who may speak), {@code secrets} and {@code hub.keys} (what it
 * shares with counters and what it keeps to itself), {@code exchange.json} (who may ask over the exchange, if anybody may), {@code store} (a file of H2,
 * unless it stands on PostgreSQL), {@code running} (where it listens, while it does). All of it for the hub's own user alone.
 */
public final class HubHome {
    private final Path folder;
    private final Clock clock;
    private final Predicate<String> knownMatters;

    /**
     * A folder that may not be there yet.
     *
     * @param knownMatters whether the station takes in cases of a matter
     */
    public HubHome(Path folder, Clock clock, Predicate<String> knownMatters) {
        this.folder = folder;
        this.clock = clock;
        this.knownMatters = knownMatters;
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** Whether a hub was made here. */
    public boolean exists() {
        return new ProfileFile(folder).exists();
    }

    /**
     * Makes a hub: authority, secrets and store. What says that there is one is written last.
     *
     * @return the fingerprint of its authority
     * @throws IOException if there is one, or something can't be written
     * @throws HubStoreException if the store can't be made
     */
    public String create(HubProfile profile) throws IOException, HubStoreException {
        if (exists()) {
            throw new IOException("there is a hub in " + folder);
        }
        SecureRandom random = new SecureRandom();
        PrivateFiles.makeFolder(folder);
        Authority authority = Authority.existsIn(folder)
                ? Authority.open(folder, clock, random)
                : Authority.create(folder, profile.division(), clock, random);
        HubKeysFile keys = new HubKeysFile(folder.resolve("hub.keys"));
        if (!keys.exists()) {
            keys.create(HubKeys.generate(profile.origin(), random));
        }
        HubSecrets secrets = HubSecrets.openOrCreate(folder, random);
        HubStore.create(store(profile), keys.read(secrets.subjectKey()), station(profile))
                .close();
        new ProfileFile(folder).write(profile);
        return authority.fingerprint();
    }

    /** What the hub is. */
    public HubProfile profile() throws IOException {
        return new ProfileFile(folder).read();
    }

    /**
     * Keeps in the home which store the hub stands on, so that whatever works on the hub once it has stopped finds the same one. To be called once that
     * store is open, and so known to be this hub's.
     *
     * @param store a JDBC URL; empty for a file of H2 in the home
     */
    public void standsOn(String store) throws IOException {
        HubProfile kept = profile();
        if (!kept.store().equals(store)) {
            new ProfileFile(folder).write(kept.over(store));
        }
    }

    /** The hub's own authority. */
    public Authority authority() throws IOException {
        return Authority.open(folder, clock, new SecureRandom());
    }

    /**
     * The key in a counter's recovery slot, opened with the home's own private key; empty if the slot is sealed to another hub, or was changed on its way.
     * To be journalled before it is let out of hand; the caller wipes it.
     */
    public Optional<RecoveredKey> recover(RecoverySlot slot) throws IOException {
        return HubSecrets.openOrCreate(folder, new SecureRandom()).recover(slot);
    }

    /**
     * Opens the hub; one program at a time has a file of H2 open.
     *
     * @throws HubStoreException if the store can't be used
     */
    public OpenHub open(HubProfile profile) throws IOException, HubStoreException {
        HubSecrets secrets = HubSecrets.openOrCreate(folder, new SecureRandom());
        HubKeys keys = new HubKeysFile(folder.resolve("hub.keys")).read(secrets.subjectKey());
        HubStore store = HubStore.open(store(profile), keys, station(profile));
        try {
            return new OpenHub(this, profile, authority(), secrets, store, new ExchangeFile(folder).read(), clock);
        } catch (IOException e) {
            store.close();
            throw e;
        }
    }

    /** The hub that runs on this home now, if one answers. */
    public Optional<HubAdministration> running() throws IOException {
        Path file = runningFile();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        RunningHub hub;
        try {
            hub = new RunningHub(
                    URI.create(Files.readString(file, StandardCharsets.US_ASCII).strip()), authority());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return hub.answers() ? Optional.of(hub) : Optional.empty();
    }

    void saysItRuns(URI url) throws IOException {
        PrivateFiles.write(runningFile(), (url + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    void saysItStopped() throws IOException {
        Files.deleteIfExists(runningFile());
    }

    private Path runningFile() {
        return folder.resolve("running");
    }

    private StoreSettings store(HubProfile profile) throws IOException {
        if (!profile.store().isEmpty()) {
            return StoreSettings.of(profile.store());
        }
        Path store = folder.resolve("store");
        PrivateFiles.makeFolder(store);
        return StoreSettings.inFolder(store);
    }

    private HubStation station(HubProfile profile) {
        return new HubStation(profile.station(), clock, knownMatters);
    }
}
