package org.onewindow.app.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onewindow.app.settings.SettingKey;
import org.onewindow.hub.home.HubHome;
import org.onewindow.hub.home.HubProfile;
import org.onewindow.hub.store.HubStoreException;
import org.onewindow.language.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onewindow hub init}: makes a hub's home, its authority, its keys and its store. */
@Command(name = "init", description = "Make the station's hub: its authority, its keys and its store.")
final class HubInitCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(HubInitCommand.class);
    private static final String EVERY_ADDRESS = "0.0.0.0";

    private final Surroundings surroundings;

    @Mixin
    private HubFolder folder = new HubFolder();

    @Option(
            names = "--division",
            paramLabel = "CODE",
            description = "The station's division; standard: station.division.")
    private Optional<String> division = Optional.empty();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "A DNS name or address under which counters reach the hub; may be given several times.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "7443",
            description = "Where it will listen; standard ${DEFAULT-VALUE}.")
    private int port = HubProfile.STANDARD_PORT;

    @Option(
            names = "--address",
            paramLabel = "X",
            defaultValue = EVERY_ADDRESS,
            description = "The address it will listen at; standard ${DEFAULT-VALUE}, every one of this machine.")
    private String address = EVERY_ADDRESS;

    @Option(names = "--json", description = "One JSON object: home, division, fingerprint.")
    private boolean json;

    HubInitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Optional<HubFolder.Found> found = folder.find(surroundings);
        if (found.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        HubHome home = found.get().home();
        Texts texts = found.get().texts();
        String code = division.or(() -> found.get().settings().text(SettingKey.STATION_DIVISION))
                .orElse("");
        String station = found.get().settings().text(SettingKey.STATION_NAME).orElse(code);
        HubProfile profile;
        try {
            profile = new HubProfile(
                    code, station, address, port, names, folder.store().orElse(""));
        } catch (IllegalArgumentException e) {
            surroundings.err().println(texts.text("app.hub.profile"));
            return ExitCode.TROUBLE;
        }
        try {
            print(home, profile, home.create(profile), texts);
            return ExitCode.DONE;
        } catch (IOException | HubStoreException e) {
            LOG.error("the hub could not be made", e);
            surroundings.err().println(texts.text("app.hub.unusable", home.folder(), HubFolder.reason(e)));
            return ExitCode.TROUBLE;
        }
    }

    private void print(HubHome home, HubProfile profile, String fingerprint, Texts texts) {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("home", home.folder().toString());
            line.put("division", profile.division());
            line.put("fingerprint", fingerprint);
            new JsonLines(surroundings.out()).print(line);
        } else {
            surroundings.out().println(texts.text("app.hub.made", home.folder(), fingerprint));
        }
    }
}
