package org.onewindow.app.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.onewindow.access.Operator;
import org.onewindow.access.Permission;
import org.onewindow.access.Session;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.station.Station;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.language.Texts;
import org.onewindow.review.usage.IdentityCheck;
import org.onewindow.subject.NumberCheck;
import org.onewindow.subject.NumberKind;
import org.onewindow.subject.SubjectNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onewindow audit who-saw}: every entry about a subject, with the index by which it can be proved. Journalled before anything is shown. */
@Command(name = "who-saw", description = "List every entry of the log about a subject. Journalled.")
final class AuditWhoSawCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private AuditOperator operator = new AuditOperator();

    @Parameters(paramLabel = "NUMBER", description = "The subject's number.")
    private String number = "";

    @Option(
            names = "--identity",
            required = true,
            paramLabel = "CHECK",
            description = "How the identity of whoever is given the list was checked, which the journal keeps:"
                    + " ${COMPLETION-CANDIDATES}.")
    private IdentityCheck identity = IdentityCheck.CARD_SEEN;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Which kind of number, where it is right as more than one: ${COMPLETION-CANDIDATES}.")
    private Optional<NumberKind> kind = Optional.empty();

    @Option(
            names = "--json",
            description =
                    "One JSON object a line: index, time, counter, operator, action, matter, case, service, outcome.")
    private boolean json;

    AuditWhoSawCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
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
            Optional<Session> session =
                    subject.flatMap(known -> operator.signIn(station, Permission.LOOK_UP, surroundings, texts));
            return session.isEmpty()
                    ? ExitCode.TROUBLE
                    : list(station, subject.orElseThrow(), session.get().operator(), texts);
        } catch (JournalUnavailableException e) {
            surroundings.err().println(texts.text("access.not-ready.journal-unavailable"));
            return ExitCode.TROUBLE;
        }
    }

    private Optional<SubjectNumber> subject(Station station, Texts texts) {
        LocalDate today = LocalDate.now(station.clock());
        Optional<NumberCheck.Valid> asKind =
                kind.flatMap(wanted -> station.numbers().readAs(wanted, number, today));
        NumberCheck check =
                asKind.isPresent() ? asKind.get() : station.numbers().read(number, today);
        if (check instanceof NumberCheck.Valid valid && (kind.isEmpty() || asKind.isPresent())) {
            return Optional.of(valid.number());
        }
        surroundings.err().println(new NumberWords(texts).sentence(number, check));
        return Optional.empty();
    }

    private int list(Station station, SubjectNumber subject, Operator who, Texts texts)
            throws JournalUnavailableException {
        // its own entry has the subject's key: nobody needs the key itself for this
        Entry noted = station.journal()
                .record(EntryDraft.of(
                                Action.USAGE_SLIP_GIVEN, who.name(), who.role().name())
                        .about(subject)
                        .withDetails(Map.of("identity", identity.code()))
                        .withOutcome("listed"));
        boolean any = false;
        try (Stream<Entry> entries = station.journalReader().from(0)) {
            for (Entry entry :
                    (Iterable<Entry>) entries.filter(one -> one.subjectKey().equals(noted.subjectKey()))::iterator) {
                if (entry.sequence() < noted.sequence()) {
                    any = true;
                    print(entry, texts);
                }
            }
        }
        return any ? ExitCode.DONE : ExitCode.NO;
    }

    private void print(Entry entry, Texts texts) {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("index", entry.sequence());
            line.put("time", entry.time().toString());
            line.put("counter", entry.counter());
            line.put("operator", entry.operator());
            line.put("action", entry.action().name());
            line.put("matter", entry.matter().orElse(null));
            line.put("case", entry.caseNumber().map(CaseNumber::value).orElse(null));
            line.put("service", entry.service().orElse(null));
            line.put("outcome", entry.outcome().orElse(null));
            new JsonLines(surroundings.out()).print(line);
        } else {
            surroundings
                    .out()
                    .println(texts.text(
                            "app.audit.seen",
                            String.valueOf(entry.sequence()),
                            entry.time().toString(),
                            entry.operator(),
                            entry.action().name(),
                            entry.matter().orElse("-"),
                            entry.service().orElse("-"),
                            entry.outcome().orElse("-")));
        }
    }
}
