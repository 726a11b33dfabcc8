package org.onewindow.app.command;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.onewindow.app.settings.Settings;
import org.onewindow.language.Texts;
import org.onewindow.sandbox.country.Disagreement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onewindow sandbox disagreements}: what was planted, so that finding it can be checked. */
@Command(
        name = "disagreements",
        description = "Print the disagreements between departments planted in the invented country.")
final class DisagreementsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "At most so many; standard ${DEFAULT-VALUE}, 0 for all of them.")
    private long limit;

    @Option(names = "--json", description = "One JSON object a line: subject, kind, one, other.")
    private boolean json;

    DisagreementsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Optional<Settings> settings = common.settings(surroundings);
        if (settings.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        Texts texts = CommonOptions.texts(settings.get());
        Optional<InventedCountry> country = InventedCountry.of(settings.get(), surroundings, texts);
        if (country.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        long most = limit > 0 ? limit : Long.MAX_VALUE;
        try (Stream<Disagreement> planted = country.get().country().disagreements(most)) {
            Iterator<Disagreement> each = planted.iterator();
            while (each.hasNext() && !surroundings.out().checkError()) {
                print(each.next(), texts);
            }
        }
        return ExitCode.DONE;
    }

    private void print(Disagreement planted, Texts texts) {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("subject", planted.subject().value());
            line.put("kind", planted.kind().name());
            line.put("one", side(planted.one()));
            line.put("other", side(planted.other()));
            new JsonLines(surroundings.out()).print(line);
        } else {
            surroundings
                    .out()
                    .println(texts.text(
                            "app.sandbox.disagreement",
                            planted.subject().value(),
                            planted.one().item(),
                            String.valueOf(planted.one().value()),
                            planted.other().item(),
                            String.valueOf(planted.other().value())));
        }
    }

    private static Map<String, Object> side(Disagreement.Side side) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("system", side.system());
        object.put("item", side.item());
        object.put("value", side.value());
        return object;
    }
}
