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

/** Passes everything on to a real hub and back; a subclass changes something on the way. */
class RelayedPeople implements PeopleLink {
    private final PeopleLink link;

    RelayedPeople(PeopleLink link) {
        this.link = link;
    }

    @Override
    public CompletableFuture<HubReply<DayEntriesPage>> day(
            LocalDate day, Optional<DayCursor> after, int limit, Operator asker) {
        return link.day(day, after, limit, asker);
    }

    @Override
    public CompletableFuture<HubReply<DayEntriesPage>> reviewsOf(
            LocalDate day, Optional<DayCursor> after, int limit, Operator asker) {
        return link.reviewsOf(day, after, limit, asker);
    }

    @Override
    public CompletableFuture<HubReply<DayEntriesPage>> signaturesSince(
            LocalDate day, Optional<DayCursor> after, int limit, Operator asker) {
        return link.signaturesSince(day, after, limit, asker);
    }

    @Override
    public CompletableFuture<HubReply<WorkDaysPage>> workSince(
            LocalDate day, Optional<WorkCursor> after, int limit, Operator asker) {
        return link.workSince(day, after, limit, asker);
    }

    @Override
    public CompletableFuture<HubReply<PacesPage>> pacesBefore(LocalDate day, Operator asker) {
        return link.pacesBefore(day, asker);
    }

    @Override
    public CompletableFuture<HubReply<SpanDays>> elsewhere(SpanQuery query, Operator asker) {
        return link.elsewhere(query, asker);
    }

    @Override
    public CompletableFuture<HubReply<CounterLogsPage>> logs(Operator asker) {
        return link.logs(asker);
    }

    @Override
    public CompletableFuture<HubReply<UsagePage>> usage(String userCode, int limit, Operator asker) {
        return link.usage(userCode, limit, asker);
    }

    @Override
    public CompletableFuture<HubReply<ReceiptsPage>> receipts(ReceiptsQuery query, Operator asker) {
        return link.receipts(query, asker);
    }
}
