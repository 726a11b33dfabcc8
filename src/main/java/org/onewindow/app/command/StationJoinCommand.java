package org.onewindow.app.command;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onewindow.access.Session;
import org.onewindow.app.settings.SettingKey;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.station.StationJoining;
import org.onewindow.app.station.StationVault;
import org.onewindow.hubclient.Enrolling;
import org.onewindow.language.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onewindow station join}: enrols this counter at the station's hub. */
@Command(
        name = "join",
        description = "Enrol this counter at the station's hub, with the code and fingerprint it printed.")
final class StationJoinCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--hub", required = true, paramLabel = "URL", description = "Where the hub is: https, host, port.")
    private String hub = "";

    @Option(names = "--code", required = true, paramLabel = "CODE", description = "The one-time code.")
    private String code = "";

    @Option(
            names = "--fingerprint",
            required = true,
            paramLabel = "SHA256",
            description = "The fingerprint of the hub's authority.")
    private String fingerprint = "";

    @Option(
            names = "--as",
            required = true,
            paramLabel = "ADMIN",
            description = "The administrator who enrols; password from a prompt or ONEWINDOW_PASSWORD.")
    private String administrator = "";

    @Option(names = "--json", description = "One JSON object: counter, hub.")
    private boolean json;

    StationJoinCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Optional<Settings> settings = common.settings(surroundings);
        if (settings.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        Texts texts = CommonOptions.texts(settings.get());
        if (settings.get().training()) {
            surroundings.err().println(texts.text("app.join.training"));
            return ExitCode.TROUBLE;
        }
        Optional<StationVault> opened = VaultCommand.open(settings.get(), surroundings, texts);
        if (opened.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        try (StationVault vault = opened.get()) {
            StationJoining joining = vault.joining(settings.get());
            Optional<Session> by = new OperatorSignIn(vault.signIn(), surroundings, texts).signIn(administrator);
            return by.isEmpty() ? ExitCode.TROUBLE : join(joining, by.get(), settings.get(), texts);
        }
    }

    private int join(StationJoining joining, Session by, Settings settings, Texts texts) {
        StationJoining.Outcome outcome;
        try {
            outcome = joining.join(by, URI.create(hub), code, fingerprint);
        } catch (IllegalArgumentException e) {
            surroundings.err().println(texts.text("app.join.address"));
            return ExitCode.TROUBLE;
        }
        if (outcome instanceof StationJoining.Outcome.Joined) {
            print(settings.text(SettingKey.COUNTER).orElseThrow(), texts);
            return ExitCode.DONE;
        }
        surroundings.err().println(words(outcome, texts));
        return ExitCode.TROUBLE;
    }

    private String words(StationJoining.Outcome outcome, Texts texts) {
        if (!(outcome instanceof StationJoining.Outcome.NotEnrolled notEnrolled)) {
            return texts.text("app.join.not-stored");
        } else if (notEnrolled.why() instanceof Enrolling.Outcome.WrongHub) {
            return texts.text("app.join.wrong-hub", hub);
        } else if (notEnrolled.why() instanceof Enrolling.Outcome.OutOfTerm) {
            return texts.text("app.join.certificate-term", hub);
        } else if (notEnrolled.why() instanceof Enrolling.Outcome.Refused refused) {
            return texts.text("app.join.refused", refused.reason());
        } else if (notEnrolled.why() instanceof Enrolling.Outcome.Unreachable unreachable) {
            return texts.text("app.join.unreachable", hub, unreachable.reason());
        }
        return texts.text("app.join.not-stored");
    }

    private void print(String counter, Texts texts) {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("counter", counter);
            line.put("hub", hub);
            new JsonLines(surroundings.out()).print(line);
        } else {
            surroundings.out().println(texts.text("app.join.enrolled", counter, hub));
        }
    }
}
