package org.onewindow.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.onewindow.hub.HubLogExport.Written;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.server.HubAdministration;
import org.onewindow.language.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onewindow hub export}: the hub's own log in a file that others can check. Journalled before anything is written. */
@Command(
        name = "export",
        description =
                "Write the hub's own log into a file that \"onewindow audit verify\" checks without a station. Journalled.")
final class HubExportCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(HubExportCommand.class);

    private final Surroundings surroundings;

    @Mixin
    private HubFolder folder = new HubFolder();

    @Parameters(paramLabel = "FILE", description = "The file to write; one that exists is not overwritten.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "One JSON object: file, origin, entries, root, key.")
    private boolean json;

    HubExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return folder.work(surroundings, this::export);
    }

    private int export(HubAdministration hub, Texts texts) throws HubUnavailableException {
        try {
            print(hub.export(file.toAbsolutePath()), texts);
            return ExitCode.DONE;
        } catch (IOException e) {
            LOG.error("the hub's log was not exported", e);
            surroundings.err().println(texts.text("app.hub.not-exported", file));
            return ExitCode.TROUBLE;
        }
    }

    private void print(Written written, Texts texts) {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("file", file.toString());
            line.put("origin", written.origin());
            line.put("entries", written.entries());
            line.put("root", written.root());
            line.put("key", written.key());
            new JsonLines(surroundings.out()).print(line);
        } else {
            surroundings
                    .out()
                    .println(texts.text(
                            "app.audit.exported", file.toString(), String.valueOf(written.entries()), written.key()));
        }
    }
}
