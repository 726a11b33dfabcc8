package org.onewindow.hub.server;

import java.time.OffsetDateTime;
import java.util.List;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.ReceiptSearch;
import org.onewindow.hub.UsageSearch;
import org.onewindow.protocol.MalformedMessageException;
import org.onewindow.protocol.ReceiptsQuery;
import org.onewindow.protocol.UsagePage;
import org.onewindow.protocol.UsageQuery;

/** Who used a person's data, asked at a counter for that person, and the proofs of it. */
final class UsageEndpoints {
    private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2000-01-01T00:00:00Z");
    private static final OffsetDateTime FAR_OFF = OffsetDateTime.parse("9999-01-01T00:00:00Z");

    private final UsageSearch usage;
    private final ReceiptSearch receipts;

    UsageEndpoints(UsageSearch usage, ReceiptSearch receipts) {
        this.usage = usage;
        this.receipts = receipts;
    }

    List<Route> routes() {
        return List.of(
                Route.of("POST", "/v1/usage", Access.CASES, this::usage),
                Route.of("POST", "/v1/receipts", Access.CASES, this::receipts),
                Route.of(
                        "GET",
                        "/v1/usagePeriod",
                        Access.CASES,
                        question -> Reply.json(200, usage.period().toJson())));
    }

    /**
     * The number comes in the body: a URL is written down by whatever lies between. Whether places are wanted stands in the URL, where a hub of before
     * does not mind it.
     */
    private Reply usage(Question question) throws MalformedMessageException, HubUnavailableException {
        UsageQuery query = UsageQuery.fromJson(question.body());
        UsagePage found = usage.find(
                query.userCode(),
                query.periodStart().orElse(LONG_AGO),
                query.periodEnd().orElse(FAR_OFF),
                query.offset(),
                query.limit());
        boolean places = "places".equals(question.query().get("with"));
        return Reply.json(200, places ? found.toJsonWithPlaces() : found.toJson());
    }

    private Reply receipts(Question question) throws MalformedMessageException, HubUnavailableException {
        return Reply.json(
                200, receipts.of(ReceiptsQuery.fromJson(question.body())).toJson());
    }
}
