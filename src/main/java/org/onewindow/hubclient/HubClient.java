package org.onewindow.hubclient;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.X509TrustManager;
import okhttp3.Headers;
import org.onewindow.access.Operator;
import org.onewindow.journal.CaseNumber;
import org.onewindow.offline.HubLink;
import org.onewindow.offline.HubReply;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchTaken;
import org.onewindow.protocol.CaseAtHub;
import org.onewindow.protocol.CounterLogsPage;
import org.onewindow.protocol.DayCursor;
import org.onewindow.protocol.DayEntriesPage;
import org.onewindow.protocol.FeedPage;
import org.onewindow.protocol.HubCheckpoint;
import org.onewindow.protocol.HubPresence;
import org.onewindow.protocol.PacesPage;
import org.onewindow.protocol.ReceiptsPage;
import org.onewindow.protocol.ReceiptsQuery;
import org.onewindow.protocol.Renewal;
import org.onewindow.protocol.Renewed;
import org.onewindow.protocol.SpanDays;
import org.onewindow.protocol.SpanQuery;
import org.onewindow.protocol.UsagePage;
import org.onewindow.protocol.UsageQuery;
import org.onewindow.protocol.WorkCursor;
import org.onewindow.protocol.WorkDaysPage;

/**
 * The hub over HTTPS, as this counter: its own certificate, the hub's authority alone trusted, one attempt for each call, everything bounded. What the
 * program asks by itself names no operator; what a person asks names them and their role. Safe for use by several threads.
 */
public final class HubClient implements HubLink, PeopleLink, AutoCloseable {
    private final HubTimes times;
    private final Headers own;
    private volatile Http http;

    /** A client of the hub of an identity; connects with the first call. */
    public HubClient(HubIdentity identity, HubTimes times) {
        this.times = times;
        http = http(identity, times);
        own = headers().add("X-OneWindow-Counter", identity.counter()).build();
    }

    private static Http http(HubIdentity identity, HubTimes times) {
        X509TrustManager trusted = Tls.trusting(identity.authority());
        return new Http(identity.hub(), Tls.as(identity, trusted), trusted, times, new OwnTerm(identity.certificate()));
    }

    /** Another client of the same kind, as somebody else; the caller closes it. */
    HubClient as(HubIdentity identity) {
        return new HubClient(identity, times);
    }

    /** Shows another certificate of the same counter from now on; calls that are under way end as they would have. Not after {@link #close()}. */
    void become(HubIdentity renewed) {
        Http before = http;
        http = http(renewed, times);
        before.retire();
    }

    /** Asks for a new certificate. */
    CompletableFuture<HubReply<Renewed>> renew(String idempotencyKey, Renewal renewal) {
        GzipRequest request = new GzipRequest(renewal.toJson());
        return Asking.run(http.api().renew(request.headers(own), idempotencyKey, request.body()), Renewed::fromJson);
    }

    @Override
    public CompletableFuture<HubReply<HubPresence>> alive() {
        return Asking.run(http.api().alive(own), HubPresence::fromJson);
    }

    @Override
    public CompletableFuture<HubReply<BatchTaken>> send(Batch batch) {
        GzipRequest request = new GzipRequest(batch.toJson());
        return Asking.run(http.api().journal(request.headers(own), request.body()), BatchTaken::fromJson);
    }

    @Override
    public CompletableFuture<HubReply<FeedPage>> feed(long from, int limit) {
        return Asking.run(http.api().feed(own, from, limit), FeedPage::fromJson);
    }

    @Override
    public CompletableFuture<HubReply<HubCheckpoint>> checkpoint(long from) {
        return Asking.run(http.api().checkpoint(own, from), HubCheckpoint::fromJson);
    }

    /** A case as the hub has it; {@link HubReply.Refused} with 404 when it has no step of it. */
    public CompletableFuture<HubReply<CaseAtHub>> oneCase(CaseNumber number, Operator asker) {
        return Asking.run(http.api().oneCase(as(asker), number.value()), CaseAtHub::fromJson);
    }

    @Override
    public CompletableFuture<HubReply<DayEntriesPage>> day(
            LocalDate day, Optional<DayCursor> after, int limit, Operator asker) {
        String cursor = after.map(DayCursor::toString).orElse("");
        return Asking.run(http.api().day(as(asker), day.toString(), cursor, limit), DayEntriesPage::fromJson);
    }

    @Override
    public CompletableFuture<HubReply<DayEntriesPage>> reviewsOf(
            LocalDate day, Optional<DayCursor> after, int limit, Operator asker) {
        return reviews(day, "day", after, limit, asker);
    }

    @Override
    public CompletableFuture<HubReply<DayEntriesPage>> signaturesSince(
            LocalDate day, Optional<DayCursor> after, int limit, Operator asker) {
        return reviews(day, "signatures", after, limit, asker);
    }

    private CompletableFuture<HubReply<DayEntriesPage>> reviews(
            LocalDate day, String of, Optional<DayCursor> after, int limit, Operator asker) {
        String cursor = after.map(DayCursor::toString).orElse("");
        return Asking.run(http.api().reviews(as(asker), day.toString(), of, cursor, limit), DayEntriesPage::fromJson);
    }

    @Override
    public CompletableFuture<HubReply<WorkDaysPage>> workSince(
            LocalDate day, Optional<WorkCursor> after, int limit, Operator asker) {
        String cursor = after.map(WorkCursor::toString).orElse("");
        return Asking.run(http.api().work(as(asker), day.toString(), cursor, limit), WorkDaysPage::fromJson);
    }

    @Override
    public CompletableFuture<HubReply<PacesPage>> pacesBefore(LocalDate day, Operator asker) {
        return Asking.run(http.api().paces(as(asker), day.toString()), PacesPage::fromJson);
    }

    @Override
    public CompletableFuture<HubReply<SpanDays>> elsewhere(SpanQuery query, Operator asker) {
        return Asking.run(
                http.api()
                        .elsewhere(
                                as(asker),
                                query.day().toString(),
                                query.counter(),
                                query.log(),
                                query.first(),
                                query.end()),
                SpanDays::fromJson);
    }

    @Override
    public CompletableFuture<HubReply<CounterLogsPage>> logs(Operator asker) {
        return Asking.run(http.api().logs(as(asker)), CounterLogsPage::fromJson);
    }

    @Override
    public CompletableFuture<HubReply<UsagePage>> usage(String userCode, int limit, Operator asker) {
        GzipRequest query = new GzipRequest(UsageQuery.newest(userCode, limit).toJson());
        return Asking.run(http.api().usage(query.headers(as(asker)), query.body()), UsagePage::fromJson);
    }

    @Override
    public CompletableFuture<HubReply<ReceiptsPage>> receipts(ReceiptsQuery query, Operator asker) {
        GzipRequest request = new GzipRequest(query.toJson());
        return Asking.run(http.api().receipts(request.headers(as(asker)), request.body()), ReceiptsPage::fromJson);
    }

    /** Ends every call that is under way. */
    @Override
    public void close() {
        http.close();
    }

    static Headers.Builder headers() {
        return new Headers.Builder()
                .add("Accept", "application/json")
                // Named by us, so that OkHttp leaves inflating, which must be bounded, to us.
                .add("Accept-Encoding", "gzip")
                .add("User-Agent", "OneWindow");
    }

    private Headers as(Operator asker) {
        return own.newBuilder()
                .add("X-OneWindow-Operator", asker.name())
                .add("X-OneWindow-Role", asker.role().name())
                .build();
    }
}
