package org.onewindow.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.station.StationCatalogue;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.language.Texts;
import org.onewindow.review.risk.MatterNeeds;
import org.onewindow.review.risk.PersonFacts;
import org.onewindow.review.risk.RiskFlag;
import org.onewindow.review.risk.RiskReview;
import org.onewindow.review.risk.RuleBook;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What running the rules over a file takes, for the commands that do. */
final class RiskRun {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(
            names = "--log",
            paramLabel = "FILE",
            required = true,
            description = "The log, as 'risk generate' writes it.")
    private Path log = Path.of("log.jsonl");

    @Option(
            names = "--facts",
            paramLabel = "FILE",
            description = "What is known about people; standard: facts.jsonl beside the log, if it is there.")
    private Optional<Path> facts = Optional.empty();

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "An office's own thresholds; standard: those that come with the program.")
    private Optional<Path> rules = Optional.empty();

    @Option(names = "--json", description = "JSON, one object a line.")
    boolean json;

    /** The flags; if the rules or the catalogue are faulty, every fault is said on standard error. */
    Optional<List<RiskFlag>> flags(Settings settings, Surroundings surroundings, Texts texts) throws IOException {
        CatalogueLoad load = StationCatalogue.load(settings);
        if (load instanceof CatalogueLoad.Faulty faulty) {
            faulty.faults().forEach(fault -> surroundings.err().println(fault.sentence(texts)));
            return Optional.empty();
        }
        RuleBook.Load book = rules.map(RuleBook::load).orElseGet(() -> new RuleBook.Load.Loaded(RuleBook.bundled()));
        if (book instanceof RuleBook.Load.Faulty faulty) {
            faulty.faults().forEach(fault -> surroundings.err().println(fault.sentence(texts)));
            return Optional.empty();
        }
        RiskReview review = new RiskReview(
                ((RuleBook.Load.Loaded) book).book(), MatterNeeds.of(((CatalogueLoad.Loaded) load).catalogue()));
        return Optional.of(review.flags(RiskLogFile.read(log), known(LocalDate.now(surroundings.clock()))));
    }

    private PersonFacts known(LocalDate today) throws IOException {
        Path beside = log.resolveSibling("facts.jsonl");
        Optional<Path> file = facts.or(() -> Optional.of(beside).filter(Files::exists));
        return file.isPresent() ? RiskFactsFile.read(file.get(), today) : PersonFacts.NONE;
    }
}
