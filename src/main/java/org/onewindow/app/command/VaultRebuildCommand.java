package org.onewindow.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.station.StationVault;
import org.onewindow.language.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code onewindow vault rebuild}: builds the view beside the journal anew. Needed only when somebody doubts it, since a view that does not fit is built
 * anew by itself. The saved records stay.
 */
@Command(
        name = "rebuild",
        description = "Build what the log is searched with anew from the journal. Saved records stay.")
final class VaultRebuildCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--as",
            required = true,
            paramLabel = "OPERATOR",
            description = "Who does it, since it needs the key; password from a prompt or ONEWINDOW_PASSWORD.")
    private String operator = "";

    @Option(
            names = "--json",
            description = "JSON objects, one a line: progress {done, of}, at the end {rebuilt, entries, millis}.")
    private boolean json;

    VaultRebuildCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Optional<Settings> settings = common.settings(surroundings);
        if (settings.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        Texts texts = CommonOptions.texts(settings.get());
        Optional<StationVault> opened = VaultCommand.open(settings.get(), surroundings, texts);
        if (opened.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        try (StationVault vault = opened.get()) {
            return new OperatorSignIn(vault.signIn(), surroundings, texts)
                    .signIn(operator)
                    .map(session -> rebuild(vault, texts))
                    .orElse(ExitCode.TROUBLE);
        }
    }

    private int rebuild(StationVault vault, Texts texts) {
        long began = System.nanoTime();
        boolean rebuilt = vault.rebuildView(surroundings.clock(), (done, of) -> tell(done, of, texts));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        long entries = vault.status().entries();
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("rebuilt", rebuilt);
            line.put("entries", entries);
            line.put("millis", millis);
            new JsonLines(surroundings.out()).print(line);
        } else if (rebuilt) {
            surroundings.out().println(texts.text("app.vault.rebuilt", entries));
        } else {
            surroundings.err().println(texts.text("app.vault.not-rebuilt"));
        }
        return rebuilt ? ExitCode.DONE : ExitCode.TROUBLE;
    }

    private void tell(long done, long of, Texts texts) {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("done", done);
            line.put("of", of);
            new JsonLines(surroundings.out()).print(line);
        } else {
            surroundings.err().println(texts.text("app.vault.rebuilding", done, of));
        }
    }
}
