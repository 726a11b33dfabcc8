package org.onewindow.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.station.StationCatalogue;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.home.HubHome;
import org.onewindow.hub.home.HubProfile;
import org.onewindow.hub.home.OpenHub;
import org.onewindow.hub.server.HubAdministration;
import org.onewindow.hub.store.HubStoreException;
import org.onewindow.language.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command about the hub takes, and the one way from there to a hub: the one that runs on the home, else the home's own store. */
final class HubFolder {
    private static final Logger LOG = LoggerFactory.getLogger(HubFolder.class);

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The hub's home; standard: the folder hub in ONEWINDOW_HOME.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--store",
            paramLabel = "URL",
            description = "The store, a JDBC URL; standard: the one in the hub's home that was made or run there last.")
    private Optional<String> store = Optional.empty();

    /** A hub's home with the settings in force. */
    record Found(Settings settings, Texts texts, HubHome home) {}

    /** What is done to a hub. */
    interface Work {
        int with(HubAdministration hub, Texts texts) throws HubUnavailableException;
    }

    /** What is done to a hub with its home's own keys. */
    interface HomeWork {
        int with(HubHome home, HubAdministration hub, Texts texts) throws HubUnavailableException, IOException;
    }

    /** The home, whether there is a hub in it or not; empty if the settings or the catalogue are faulty, which is said. */
    Optional<Found> find(Surroundings surroundings) {
        Optional<Settings> settings = common.settings(surroundings);
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        Texts texts = CommonOptions.texts(settings.get());
        CatalogueLoad load = StationCatalogue.load(settings.get());
        if (load instanceof CatalogueLoad.Faulty faulty) {
            faulty.faults().forEach(fault -> surroundings.err().println(fault.sentence(texts)));
            return Optional.empty();
        }
        Predicate<String> known =
                code -> ((CatalogueLoad.Loaded) load).catalogue().matter(code).isPresent();
        Path home = folder.orElse(settings.get().home().resolve("hub"));
        return Optional.of(new Found(settings.get(), texts, new HubHome(home, surroundings.clock(), known)));
    }

    /** The store that was named. */
    Optional<String> store() {
        return store;
    }

    /** What the hub in a home is, over the store that was named. */
    HubProfile profile(HubHome home) throws IOException {
        HubProfile kept = home.profile();
        return store.map(kept::over).orElse(kept);
    }

    /** Works on the hub; what keeps it from that is one sentence and exit 2. */
    int work(Surroundings surroundings, Work work) {
        return workAtHome(surroundings, (home, hub, texts) -> work.with(hub, texts));
    }

    /** The same where the home's keys are needed. */
    int workAtHome(Surroundings surroundings, HomeWork work) {
        Optional<Found> found = find(surroundings);
        if (found.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        HubHome home = found.get().home();
        Texts texts = found.get().texts();
        if (!home.exists()) {
            surroundings.err().println(texts.text("app.hub.none", home.folder()));
            return ExitCode.TROUBLE;
        }
        try {
            HubProfile profile = profile(home);
            // A hub that runs here stands on the store its home names: another one is looked at directly.
            Optional<HubAdministration> running = profile.equals(home.profile()) ? home.running() : Optional.empty();
            if (running.isPresent()) {
                try (HubAdministration hub = running.get()) {
                    return work.with(home, hub, texts);
                }
            }
            try (OpenHub open = home.open(profile);
                    HubAdministration hub = open.administration()) {
                return work.with(home, hub, texts);
            }
        } catch (IOException | HubStoreException | HubUnavailableException e) {
            LOG.error("the hub can't be used", e);
            surroundings.err().println(texts.text("app.hub.unusable", home.folder(), reason(e)));
            return ExitCode.TROUBLE;
        }
    }

    static String reason(Exception e) {
        return String.valueOf(e.getMessage());
    }
}
