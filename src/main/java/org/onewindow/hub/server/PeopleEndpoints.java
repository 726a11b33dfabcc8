package org.onewindow.hub.server;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onewindow.hub.CasesAtHub;
import org.onewindow.hub.CounterRegister;
import org.onewindow.hub.DayEntries;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.journal.CaseNumber;
import org.onewindow.protocol.CounterLogAtHub;
import org.onewindow.protocol.CounterLogsPage;
import org.onewindow.protocol.DayCursor;
import org.onewindow.protocol.DayEntriesPage;
import org.onewindow.protocol.MalformedMessageException;
import org.onewindow.protocol.ProtocolLimits;
import org.onewindow.protocol.SpanQuery;
import org.onewindow.protocol.WorkCursor;
import org.onewindow.protocol.WorkDaysPage;

/** What somebody at a counter asks: a case, a day's entries of the whole station, how far each counter's log was checked. */
final class PeopleEndpoints {
    private static final int LAST_YEAR = 9999;

    private final CasesAtHub cases;
    private final DayEntries days;
    private final CounterRegister counters;

    PeopleEndpoints(CasesAtHub cases, DayEntries days, CounterRegister counters) {
        this.cases = cases;
        this.days = days;
        this.counters = counters;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/cases/{number}", Access.CASES, this::oneCase),
                Route.of("GET", "/v1/days/{day}/entries", Access.REVIEW, this::day),
                Route.of("GET", "/v1/days/{day}/reviews", Access.REVIEW, this::reviews),
                Route.of("GET", "/v1/days/{day}/work", Access.REVIEW, this::work),
                Route.of("GET", "/v1/days/{day}/elsewhere", Access.REVIEW, this::elsewhere),
                Route.of("GET", "/v1/logs", Access.REVIEW, question -> logs()));
    }

    private Reply oneCase(Question question) throws ProblemException, HubUnavailableException {
        CaseNumber number;
        try {
            number = new CaseNumber(question.path().getOrDefault("number", ""));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(400, "bad-parameter", "not a case number");
        }
        return cases.find(number)
                .map(found -> Reply.json(200, found.toJson()))
                .orElseThrow(() -> new ProblemException(404, "no-such-case", "the hub has no step of this case"));
    }

    private Reply day(Question question) throws ProblemException, MalformedMessageException, HubUnavailableException {
        return Reply.json(
                200,
                days.page(dayOf(question), after(question), limit(question), true)
                        .toJson());
    }

    private Reply reviews(Question question)
            throws ProblemException, MalformedMessageException, HubUnavailableException {
        LocalDate day = dayOf(question);
        Optional<DayCursor> after = after(question);
        int limit = limit(question);
        String of = question.query().getOrDefault("of", "");
        DayEntriesPage page = switch (of) {
            case "" -> days.reviewsSince(day, after, limit);
            case "day" -> days.reviewsOf(day, after, limit);
            case "signatures" -> days.signaturesSince(day, after, limit);
            default -> throw new ProblemException(400, "bad-parameter", "of is day or signatures");
        };
        return Reply.json(200, page.toJson());
    }

    /** In pages where the counter asks for them; an older one reads a single answer and would refuse to be told where to go on. */
    private Reply work(Question question) throws ProblemException, MalformedMessageException, HubUnavailableException {
        LocalDate day = dayOf(question);
        if (question.query().getOrDefault("limit", "").isEmpty()) {
            WorkDaysPage all = days.workSince(day, Optional.empty(), WorkDaysPage.MOST);
            return Reply.json(200, new WorkDaysPage(all.days(), Optional.empty()).toJson());
        }
        String after = question.query().getOrDefault("after", "");
        return Reply.json(
                200,
                days.workSince(
                                day,
                                after.isEmpty() ? Optional.empty() : Optional.of(WorkCursor.parse(after)),
                                limit(question))
                        .toJson());
    }

    private Reply elsewhere(Question question) throws ProblemException, HubUnavailableException {
        SpanQuery query = new SpanQuery(
                dayOf(question),
                question.needed("counter"),
                question.needed("log"),
                question.number("from", 0, Long.MAX_VALUE),
                question.number("to", 0, Long.MAX_VALUE));
        return Reply.json(200, days.elsewhere(query).toJson());
    }

    /** The day that a path names; of a year with four digits. */
    static LocalDate dayOf(Question question) throws ProblemException {
        try {
            LocalDate day = LocalDate.parse(question.path().getOrDefault("day", ""));
            if (day.getYear() >= 1 && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            // Said below, as for a year that nobody means.
        }
        throw new ProblemException(400, "bad-parameter", "a day is yyyy-mm-dd");
    }

    private static Optional<DayCursor> after(Question question) throws MalformedMessageException {
        String after = question.query().getOrDefault("after", "");
        return after.isEmpty() ? Optional.empty() : Optional.of(DayCursor.parse(after));
    }

    private static int limit(Question question) throws ProblemException, MalformedMessageException {
        return Math.max(1, (int) question.number("limit", ProtocolLimits.MOST_ROWS, ProtocolLimits.MOST_ROWS));
    }

    /** The log that each counter writes now; those of vaults that were replaced are no longer checked. */
    private Reply logs() throws HubUnavailableException {
        return Reply.json(
                200,
                new CounterLogsPage(counters.all().stream()
                                .limit(ProtocolLimits.MOST_ROWS)
                                .map(each -> new CounterLogAtHub(
                                        each.counter(),
                                        each.origin(),
                                        each.checkpointKey(),
                                        each.acknowledged(),
                                        each.checkpoint(),
                                        each.frozen()))
                                .toList())
                        .toJson());
    }
}
