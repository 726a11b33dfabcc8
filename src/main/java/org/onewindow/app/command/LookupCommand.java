package org.onewindow.app.command;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onewindow.access.Session;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.station.Station;
import org.onewindow.casework.BreakGlassReason;
import org.onewindow.casework.Obstacle;
import org.onewindow.casework.Stated;
import org.onewindow.catalogue.Matter;
import org.onewindow.language.Texts;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.FieldText;
import org.onewindow.lookup.QueueTicket;
import org.onewindow.subject.NumberCheck;
import org.onewindow.subject.NumberKind;
import org.onewindow.subject.SubjectNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onewindow lookup}: what the counter screen does, on the command line. */
@Command(
        name = "lookup",
        description =
                "Look a citizen or an enterprise up at every department the matter needs. Journalled like any look-up.")
final class LookupCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "NUMBER", description = "The subject's number.")
    private String number = "";

    @Option(names = "--matter", required = true, paramLabel = "M", description = "The matter's code, for example M04.")
    private String matter = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Which kind of number, where it is right as more than one: ${COMPLETION-CANDIDATES}.")
    private Optional<NumberKind> kind = Optional.empty();

    @Option(
            names = "--consent",
            paramLabel = "HOW",
            description =
                    "How the subject agreed: ${COMPLETION-CANDIDATES}. Only a training station assumes the first.")
    private Optional<Consent> consent = Optional.empty();

    @Option(
            names = "--operator",
            paramLabel = "NAME",
            description = "Who looks up; password from a prompt or ONEWINDOW_PASSWORD. A training station has its own.")
    private Optional<String> operator = Optional.empty();

    @Option(
            names = "--break-glass",
            paramLabel = "REASON",
            description = "Why you open a specially protected record. Journalled before anything is asked;"
                    + " written nowhere if the record is not protected.")
    private String reason = "";

    @Option(
            names = "--ticket",
            paramLabel = "TICKET",
            description = "The citizen's ticket of the number machine, for example A023. Journalled with the look-up.")
    private Optional<String> ticket = Optional.empty();

    @Option(names = "--reveal", description = "Print values unmasked. Each reveal is journalled.")
    private boolean reveal;

    @Option(names = "--json", description = "One JSON object a line: each answer as it arrives, then a summary.")
    private boolean json;

    LookupCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<Settings> settings = common.settings(surroundings);
        if (settings.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        Texts texts = CommonOptions.texts(settings.get());
        Optional<Station> opened = StationCommands.open(settings.get(), surroundings, texts);
        if (opened.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        try (Station station = opened.get()) {
            Optional<SubjectNumber> subject = subject(station, texts);
            Optional<Matter> about = subject.flatMap(checked -> matter(station, texts));
            Optional<Consent> agreed = about.flatMap(known -> consent(station, texts));
            Optional<Session> session = agreed.flatMap(given ->
                    new OperatorSignIn(station.signIn(), surroundings, texts).signIn(operator, station.training()));
            if (session.isEmpty()) {
                return ExitCode.TROUBLE;
            }
            Question question = new Question(subject.orElseThrow(), about.orElseThrow(), agreed.orElseThrow());
            return lookUp(station, question, session.get(), texts);
        }
    }

    /** What is asked, complete. */
    private record Question(SubjectNumber subject, Matter matter, Consent consent) {}

    private int lookUp(Station station, Question question, Session session, Texts texts) throws InterruptedException {
        Optional<QueueTicket> held = ticket.flatMap(QueueTicket::of);
        if (ticket.isPresent() && held.isEmpty()) {
            surroundings.err().println(texts.text("app.lookup.bad-ticket"));
            return ExitCode.TROUBLE;
        }
        Optional<Obstacle> obstacle =
                station.desk().obstacle(question.subject(), question.matter(), session.operator());
        if (obstacle.isPresent()) {
            surroundings.err().println(texts.text("casework.obstacle." + obstacle.get()));
            return ExitCode.TROUBLE;
        }
        Optional<BreakGlassReason> given = BreakGlassReason.of(reason);
        if (given.isEmpty() && station.desk().needsReason(question.subject())) {
            surroundings.err().println(texts.text("app.lookup.needs-reason"));
            return ExitCode.TROUBLE;
        }
        FieldText words = new FieldText(texts, station.masking(), station.clock());
        LookupPrinter printer = json
                ? new JsonLookupPrinter(new JsonLines(surroundings.out()), words, station.clock())
                : new PlainLookupPrinter(surroundings.out(), texts, words, station.clock());
        return new LookupRunner(station.desk(), session.operator(), reveal, printer)
                .run(question.subject(), question.matter(), new Stated(question.consent(), given, held));
    }

    /** Nobody's consent is assumed but that of the invented. */
    private Optional<Consent> consent(Station station, Texts texts) {
        Optional<Consent> said = consent.or(() -> station.training().map(training -> Consent.PRESENT_CARD_SEEN));
        if (said.isEmpty()) {
            surroundings.err().println(texts.text("app.lookup.no-consent"));
        }
        return said;
    }

    private Optional<SubjectNumber> subject(Station station, Texts texts) {
        LocalDate today = LocalDate.now(station.clock());
        Optional<NumberCheck.Valid> asKind =
                kind.flatMap(wanted -> station.numbers().readAs(wanted, number, today));
        if (asKind.isPresent()) {
            return asKind.map(NumberCheck.Valid::number);
        }
        NumberCheck check = station.numbers().read(number, today);
        if (kind.isEmpty() && check instanceof NumberCheck.Valid valid) {
            valid.warnings().forEach(warning -> surroundings.err().println(NumberWords.words(warning, texts)));
            return Optional.of(valid.number());
        }
        surroundings.err().println(new NumberWords(texts).sentence(number, check));
        return Optional.empty();
    }

    private Optional<Matter> matter(Station station, Texts texts) {
        Optional<Matter> found = station.catalogue().matter(matter.toUpperCase(Locale.ROOT));
        if (found.isEmpty()) {
            String known = station.catalogue().matters().stream()
                    .map(one -> one.code() + ' ' + one.name().in(texts.language()))
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
            surroundings.err().println(texts.text("app.lookup.unknown-matter", matter, known));
        }
        return found;
    }
}
