package org.onewindow.app.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.home.HubHome;
import org.onewindow.hub.home.HubProfile;
import org.onewindow.hub.home.OpenHub;
import org.onewindow.hub.server.HubServer;
import org.onewindow.hub.server.Limits;
import org.onewindow.hub.store.HubStoreException;
import org.onewindow.language.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onewindow hub run}: the hub, until it is interrupted. */
@Command(name = "run", description = "Run the hub until it is interrupted.")
final class HubRunCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(HubRunCommand.class);

    private final Surroundings surroundings;

    @Mixin
    private HubFolder folder = new HubFolder();

    @Option(names = "--port", paramLabel = "P", description = "Where it listens, this time; 0 takes a free port.")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--json", description = "One JSON object when it listens: url, fingerprint.")
    private boolean json;

    HubRunCommand(Surroundings surroundings) {
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
        if (!home.exists()) {
            surroundings.err().println(texts.text("app.hub.none", home.folder()));
            return ExitCode.TROUBLE;
        }
        try {
            HubProfile profile = folder.profile(home);
            if (port.isPresent()) {
                profile = profile.atPort(port.get());
            }
            OpenHub hub = home.open(profile);
            HubServer server = hub.listen(Limits.STANDARD);
            home.standsOn(profile.store());
            say(server, home, texts);
            untilInterrupted(hub);
            return ExitCode.DONE;
        } catch (IOException | HubStoreException | HubUnavailableException | IllegalArgumentException e) {
            LOG.error("the hub can't run", e);
            surroundings.err().println(texts.text("app.hub.unusable", home.folder(), HubFolder.reason(e)));
            return ExitCode.TROUBLE;
        }
    }

    private void say(HubServer server, HubHome home, Texts texts) throws IOException {
        String url = server.url().toString();
        String fingerprint = home.authority().fingerprint();
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("url", url);
            line.put("fingerprint", fingerprint);
            new JsonLines(surroundings.out()).print(line);
        } else {
            surroundings.out().println(texts.text("app.hub.listening", url, fingerprint));
            surroundings.out().flush();
        }
    }

    /** Returns when this thread is interrupted; when the program is, closes the hub first. */
    private static void untilInterrupted(OpenHub hub) throws IOException {
        Thread closing = new Thread(() -> closeQuietly(hub), "hub-closing");
        Runtime.getRuntime().addShutdownHook(closing);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(closing);
            hub.close();
        }
    }

    private static void closeQuietly(OpenHub hub) {
        try {
            hub.close();
        } catch (IOException e) {
            LOG.error("the hub did not close as it should", e);
        }
    }
}
