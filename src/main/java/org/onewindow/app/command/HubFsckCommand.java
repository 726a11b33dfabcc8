package org.onewindow.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.onewindow.hub.FsckFinding;
import org.onewindow.hub.FsckReport;
import org.onewindow.language.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onewindow hub fsck}: whether every log in the store is the one that was signed. */
@Command(
        name = "fsck",
        description = "Hash every log of the store anew and compare with what was signed; changes nothing.")
final class HubFsckCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HubFolder folder = new HubFolder();

    @Option(names = "--json", description = "One JSON object: counters, entries, findings.")
    private boolean json;

    HubFsckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return folder.work(surroundings, (hub, texts) -> {
            FsckReport report = hub.fsck();
            print(report, texts);
            return report.isSound() ? ExitCode.DONE : ExitCode.NO;
        });
    }

    private void print(FsckReport report, Texts texts) {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("counters", report.counters());
            line.put("entries", report.entries());
            List<Map<String, Object>> findings =
                    report.findings().stream().map(HubFsckCommand::map).toList();
            line.put("findings", findings);
            new JsonLines(surroundings.out()).print(line);
            return;
        }
        for (FsckFinding finding : report.findings()) {
            surroundings.out().println(finding.log() + " " + finding.sequence() + " " + finding.kind());
        }
        surroundings
                .out()
                .println(texts.text(
                        "app.hub.checked",
                        report.counters(),
                        report.entries(),
                        report.findings().size()));
    }

    private static Map<String, Object> map(FsckFinding finding) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("log", finding.log());
        map.put("kind", finding.kind().name());
        map.put("sequence", finding.sequence());
        return map;
    }
}
