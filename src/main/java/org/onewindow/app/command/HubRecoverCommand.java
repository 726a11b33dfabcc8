package org.onewindow.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.authority.PrivateFiles;
import org.onewindow.hub.home.HubHome;
import org.onewindow.hub.server.HubAdministration;
import org.onewindow.language.Texts;
import org.onewindow.protocol.RecoveredKey;
import org.onewindow.protocol.RecoverySlot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onewindow hub recover}: makes of a counter's recovery slot the key that lets a new administrator into its vault. The key is never printed. */
@Command(
        name = "recover",
        description = "Open a counter's recovery slot, for the day when nobody there knows a password.")
final class HubRecoverCommand implements Callable<Integer> {
    private static final long LONGEST = 4096;

    private final Surroundings surroundings;

    @Mixin
    private HubFolder folder = new HubFolder();

    @Parameters(paramLabel = "COUNTER", description = "The counter's number.")
    private String counter = "";

    @Option(
            names = "--slot",
            paramLabel = "FILE",
            required = true,
            description = "What \"onewindow vault recover\" printed at the counter.")
    private Path slotFile = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "FILE",
            required = true,
            description = "Where the recovered key goes, for this user alone; a file that is there is left as it is.")
    private Path keyFile = Path.of("");

    @Option(names = "--json", description = "One JSON object: counter, key.")
    private boolean json;

    HubRecoverCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return folder.workAtHome(surroundings, this::recover);
    }

    private int recover(HubHome home, HubAdministration hub, Texts texts) throws HubUnavailableException, IOException {
        Optional<RecoverySlot> slot = read();
        if (slot.isEmpty()) {
            return refused(ExitCode.TROUBLE, texts.text("app.hub.no-recovery-slot", slotFile));
        }
        if (Files.exists(keyFile)) {
            return refused(ExitCode.TROUBLE, texts.text("app.hub.recovery-file-exists", keyFile));
        }
        Optional<RecoveredKey> key = slot.get().counter().equals(counter) ? home.recover(slot.get()) : Optional.empty();
        if (key.isEmpty()) {
            return refused(ExitCode.NO, texts.text("app.hub.recovery-not-opened", counter));
        }
        try {
            if (!hub.recovering(counter, slot.get().vaultNumber())) {
                return refused(ExitCode.NO, texts.text("app.hub.recovery-other-vault", counter));
            }
            PrivateFiles.write(keyFile, (key.get().text() + "\n").getBytes(StandardCharsets.US_ASCII));
        } finally {
            key.get().wipe();
        }
        print(texts);
        return ExitCode.DONE;
    }

    private Optional<RecoverySlot> read() {
        try {
            return Files.size(slotFile) > LONGEST
                    ? Optional.empty()
                    : RecoverySlot.parse(Files.readString(slotFile, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void print(Texts texts) {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("counter", counter);
            line.put("key", keyFile.toString());
            new JsonLines(surroundings.out()).print(line);
        } else {
            surroundings.out().println(texts.text("app.hub.recovered", counter, keyFile));
        }
    }

    private int refused(int code, String words) {
        surroundings.err().println(words);
        return code;
    }
}
