package org.onewindow.app.command;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.onewindow.hub.HubStatus;
import org.onewindow.hub.RegisteredCounter;
import org.onewindow.language.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onewindow hub status}: the hub at a glance. */
@Command(name = "status", description = "The hub at a glance: what it has, and of which counters.")
final class HubStatusCommand implements Callable<Integer> {
    /** A counter renews its certificate half a year before the end; one that has not by then needs somebody. */
    private static final Duration TO_WARN = Duration.ofDays(60);

    private final Surroundings surroundings;

    @Mixin
    private HubFolder folder = new HubFolder();

    @Option(
            names = "--json",
            description = "One JSON object: store, origin, hubEntries, counterEntries, cases, counters.")
    private boolean json;

    HubStatusCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return folder.work(surroundings, (hub, texts) -> {
            print(hub.status(), texts);
            return ExitCode.DONE;
        });
    }

    private void print(HubStatus status, Texts texts) {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("store", status.store());
            line.put("origin", status.origin());
            line.put("hubEntries", status.hubEntries());
            line.put("counterEntries", status.counterEntries());
            line.put("cases", status.cases());
            List<Map<String, Object>> counters =
                    status.counters().stream().map(HubStatusCommand::map).toList();
            line.put("counters", counters);
            new JsonLines(surroundings.out()).print(line);
            return;
        }
        surroundings
                .out()
                .println(texts.text(
                        "app.hub.status",
                        status.origin(),
                        status.store(),
                        status.counterEntries(),
                        status.counters().size(),
                        status.cases(),
                        status.hubEntries()));
        for (RegisteredCounter counter : status.counters()) {
            String state = counter.revoked() ? "revoked" : counter.frozen().orElse("enrolled");
            surroundings.out().println(counter.counter() + " " + counter.acknowledged() + " " + state);
        }
        Instant soon = surroundings.clock().instant().plus(TO_WARN);
        status.counters().stream()
                .filter(counter -> !counter.revoked())
                .forEach(counter -> counter.certificateUntil()
                        .filter(soon::isAfter)
                        .ifPresent(until -> surroundings
                                .out()
                                .println(texts.text(
                                        "app.hub.status.certificate-ends", counter.counter(), until.toString()))));
    }

    private static Map<String, Object> map(RegisteredCounter counter) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("counter", counter.counter());
        map.put("acknowledged", counter.acknowledged());
        map.put("revoked", counter.revoked());
        map.put("frozen", counter.frozen().orElse(""));
        map.put(
                "certificateUntil",
                counter.certificateUntil().map(Instant::toString).orElse(""));
        return map;
    }
}
