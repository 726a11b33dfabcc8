package org.onewindow.app.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.onewindow.hub.server.HubAdministration;
import org.onewindow.hub.server.HubAdministration.Retired;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onewindow hub retention}: destroys the personal data of days whose time is over. */
@Command(name = "retention", description = "Destroy the personal data of all days before one; entries and proofs stay.")
final class HubRetentionCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HubFolder folder = new HubFolder();

    @Option(
            names = "--before",
            paramLabel = "DAY",
            required = true,
            description = "The first day that stays, yyyy-mm-dd; at least 30 days ago.")
    private LocalDate before = LocalDate.EPOCH;

    @Option(names = "--json", description = "One JSON object: before, days, parts.")
    private boolean json;

    HubRetentionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return folder.work(surroundings, (hub, texts) -> {
            LocalDate today = LocalDate.now(surroundings.clock());
            if (before.isAfter(today.minusDays(HubAdministration.LEAST_DAYS_KEPT))) {
                surroundings.err().println(texts.text("app.retention.too-near", HubAdministration.LEAST_DAYS_KEPT));
                return ExitCode.TROUBLE;
            }
            Retired retired = hub.retire(before);
            if (json) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("before", before.toString());
                line.put(
                        "days", retired.days().stream().map(LocalDate::toString).toList());
                line.put("parts", retired.parts());
                new JsonLines(surroundings.out()).print(line);
            } else {
                surroundings
                        .out()
                        .println(texts.text("app.hub.retired", retired.days().size(), retired.parts()));
            }
            return ExitCode.DONE;
        });
    }
}
