package org.onewindow.app.command;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.onewindow.hub.server.HubAdministration.Offer;
import org.onewindow.language.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onewindow hub enrol}: a one-time code for a counter. */
@Command(name = "enrol", description = "Let a counter in: print its one-time code and the hub's fingerprint.")
final class HubEnrolCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HubFolder folder = new HubFolder();

    @Parameters(paramLabel = "COUNTER", description = "The counter's number, as in its settings.")
    private String counter = "";

    @Option(names = "--json", description = "One JSON object: counter, code, fingerprint, until.")
    private boolean json;

    HubEnrolCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return folder.work(surroundings, (hub, texts) -> {
            try {
                print(hub.enrol(counter), texts);
                return ExitCode.DONE;
            } catch (IllegalArgumentException e) {
                surroundings.err().println(texts.text("app.hub.no-counter-number"));
                return ExitCode.TROUBLE;
            }
        });
    }

    private void print(Offer offer, Texts texts) {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("counter", offer.counter());
            line.put("code", offer.code());
            line.put("fingerprint", offer.fingerprint());
            line.put("until", offer.until().toString());
            new JsonLines(surroundings.out()).print(line);
        } else {
            String until = DateTimeFormatter.ofPattern("HH:mm")
                    .withZone(surroundings.clock().getZone())
                    .format(offer.until());
            surroundings
                    .out()
                    .println(texts.text("app.hub.offer", offer.counter(), offer.code(), offer.fingerprint(), until));
        }
    }
}
