package org.onewindow.hubclient;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.onewindow.access.Operator;
import org.onewindow.offline.HubReply;
import org.onewindow.protocol.CounterLogsPage;
import org.onewindow.protocol.DayCursor;
import org.onewindow.protocol.DayEntriesPage;
import org.onewindow.protocol.PacesPage;
import org.onewindow.protocol.ReceiptsPage;
import org.onewindow.protocol.ReceiptsQuery;
import org.onewindow.protocol.SpanDays;
import org.onewindow.protocol.SpanQuery;
import org.onewindow.protocol.UsagePage;
import org.onewindow.protocol.WorkCursor;
import org.onewindow.protocol.WorkDaysPage;

/**
 * What people at a counter ask the hub, under their own name and role. Each call returns at once; its future always completes with a reply, never
 * exceptionally. Implementations are safe for use by several threads.
 */
public interface PeopleLink {

    /**
     * A page of a day's entries of all counters of the station, for a supervisor.
     *
     * @param after where the page before ended; empty for the first
     * @param limit at most so many
     */
    CompletableFuture<HubReply<DayEntriesPage>> day(
            LocalDate day, Optional<DayCursor> after, int limit, Operator asker);

    /**
     * A page of what supervisors settled and signed about a day at all counters of the station, whatever date it has, for a supervisor. A hub of before this
     * answers with what is dated on that day or later, whatever it is about.
     *
     * @param after where the page before ended; empty for the first
     * @param limit at most so many
     */
    CompletableFuture<HubReply<DayEntriesPage>> reviewsOf(
            LocalDate day, Optional<DayCursor> after, int limit, Operator asker);

    /**
     * A page of the sign-offs on a day or later at all counters of the station, for a supervisor. A hub of before this has settlings among them.
     *
     * @param after where the page before ended; empty for the first
     * @param limit at most so many
     */
    CompletableFuture<HubReply<DayEntriesPage>> signaturesSince(
            LocalDate day, Optional<DayCursor> after, int limit, Operator asker);

    /**
     * A page of how far each counter's logs reach with the work of each day since one, the earliest first, for a supervisor. A hub of before this refuses it.
     *
     * @param after where the page before ended; empty for the first
     * @param limit at most so many
     */
    CompletableFuture<HubReply<WorkDaysPage>> workSince(
            LocalDate day, Optional<WorkCursor> after, int limit, Operator asker);

    /** What the days before one were like for each operator, over all counters, for a supervisor. A hub of before this answers 404. */
    CompletableFuture<HubReply<PacesPage>> pacesBefore(LocalDate day, Operator asker);

    /** On which other days a log has entries that one does not have, for a supervisor. A hub of before this answers 404. */
    CompletableFuture<HubReply<SpanDays>> elsewhere(SpanQuery query, Operator asker);

    /** How far the hub has checked each counter's log, for a supervisor. */
    CompletableFuture<HubReply<CounterLogsPage>> logs(Operator asker);

    /**
     * Who used a person's data, newest first.
     *
     * @param userCode the person's number; personal data
     * @param limit at most so many
     */
    CompletableFuture<HubReply<UsagePage>> usage(String userCode, int limit, Operator asker);

    /** Receipts of uses of a person's data, for whoever asks about that person. A hub of before this refuses it. */
    CompletableFuture<HubReply<ReceiptsPage>> receipts(ReceiptsQuery query, Operator asker);
}
