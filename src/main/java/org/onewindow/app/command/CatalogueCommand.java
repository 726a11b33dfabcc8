package org.onewindow.app.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.station.StationCatalogue;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.language.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onewindow catalogue}: what may be asked for; also the check of an office's own catalogue. */
@Command(
        name = "catalogue",
        description = "Check and print the catalogue: departments, systems, services, items, matters.")
final class CatalogueCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--json", description = "One JSON object a line, each with type, code, zh and en.")
    private boolean json;

    CatalogueCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Optional<Settings> settings = common.settings(surroundings);
        if (settings.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        Texts texts = CommonOptions.texts(settings.get());
        CatalogueLoad load = StationCatalogue.load(settings.get());
        if (load instanceof CatalogueLoad.Faulty faulty) {
            faulty.faults().forEach(fault -> surroundings.err().println(fault.sentence(texts)));
            return ExitCode.TROUBLE;
        }
        print(((CatalogueLoad.Loaded) load).catalogue(), texts);
        return ExitCode.DONE;
    }

    private void print(Catalogue catalogue, Texts texts) {
        if (json) {
            JsonLines lines = new JsonLines(surroundings.out());
            CatalogueLines.of(catalogue).forEach(lines::print);
            return;
        }
        surroundings.out().println(catalogue.edition().label().in(texts.language()));
        CatalogueLines.of(catalogue)
                .forEach(line -> surroundings
                        .out()
                        .printf(
                                "%-10s %-12s %s%n",
                                texts.text("app.catalogue.type." + line.get("type")),
                                line.get("code"),
                                line.get(texts.language().code())));
    }
}
