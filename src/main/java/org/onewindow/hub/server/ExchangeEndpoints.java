package org.onewindow.hub.server;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onewindow.hub.HubJournal;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.UsageSearch;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.protocol.MalformedMessageException;
import org.onewindow.protocol.UsagePeriod;
import org.onewindow.protocol.UsageQuery;
import org.onewindow.protocol.UsagesFound;

/**
 * What a subsystem on the exchange may ask: who used a person's data, as the personal data usage monitor's protocol (1.6) has it, over the X-Road Message
 * Protocol for REST. Each list that is given out is in the hub's log first, without the person and without the person who asks.
 */
final class ExchangeEndpoints {
    private static final String SERVICE = "/r1/{instance}/{memberClass}/{member}/{subsystem}/";
    private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2000-01-01T00:00:00Z");
    private static final OffsetDateTime FAR_OFF = OffsetDateTime.parse("9999-01-01T00:00:00Z");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    /** What the asking side finds again in the answer; the hash is the exchange's to make, and is only handed back. */
    private static final List<String> ECHOED = List.of(
            "X-Road-Client",
            "X-Road-Id",
            "X-Road-UserId",
            "X-Road-Issue",
            "X-Road-Represented-Party",
            "X-Road-Request-Id",
            "X-Road-Request-Hash");

    private static final byte[] READY = "{\"status\":\"OK\",\"message\":\"ready\"}".getBytes(StandardCharsets.US_ASCII);

    private final Optional<ExchangeAccess> access;
    private final UsageSearch usage;
    private final HubJournal journal;
    private final InstantSource clock;

    ExchangeEndpoints(Optional<ExchangeAccess> access, UsageSearch usage, HubJournal journal, InstantSource clock) {
        this.access = access;
        this.usage = usage;
        this.journal = journal;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.of("POST", SERVICE + "findUsage", Access.EXCHANGE, this::findUsage),
                Route.of("GET", SERVICE + "usagePeriod", Access.EXCHANGE, this::usagePeriod),
                Route.of(
                        "GET",
                        SERVICE + "heartbeat",
                        Access.EXCHANGE,
                        question -> answer(question, checked(question), READY)));
    }

    private Reply findUsage(Question question)
            throws ProblemException, MalformedMessageException, HubUnavailableException {
        String service = checked(question);
        if (question.exchange().getOrDefault("x-road-userid", "").isBlank()) {
            throw new ProblemException(400, "missing-header", "there is no X-Road-UserId");
        }
        UsageQuery query = UsageQuery.fromJson(question.body());
        OffsetDateTime start = query.periodStart().orElse(LONG_AGO);
        OffsetDateTime end = query.periodEnd().orElse(FAR_OFF);
        UsagesFound found = new UsagesFound(
                usage.count(query.userCode(), start, end),
                usage.find(query.userCode(), start, end, query.offset(), query.limit())
                        .usages());
        given(question, found);
        return answer(question, service, found.toJson());
    }

    private void given(Question question, UsagesFound found) throws HubUnavailableException {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("client", question.caller().name());
        details.put("request", question.exchange().getOrDefault("x-road-id", ""));
        details.put("usages", Integer.toString(found.usages().size()));
        details.put("total", Long.toString(found.total()));
        journal.record(EntryDraft.of(Action.USAGE_SLIP_GIVEN, "", "").withDetails(details), Optional.empty());
    }

    private Reply usagePeriod(Question question) throws ProblemException, HubUnavailableException {
        String service = checked(question);
        UsagePeriod period = usage.period();
        // the protocol wants a beginning, also where nothing has begun
        Optional<OffsetDateTime> start =
                period.start().or(() -> Optional.of(clock.instant().atOffset(ZoneOffset.UTC)));
        return answer(question, service, new UsagePeriod(start, period.end()).toJson());
    }

    /** The hub's own service, if that is what was asked. */
    private String checked(Question question) throws ProblemException {
        String service = String.join("/", question.path().values());
        if (access.filter(known -> known.service().equals(service)).isEmpty()) {
            throw new ProblemException(400, "unknown-service", "this hub is another subsystem");
        }
        if (!ID.matcher(question.exchange().getOrDefault("x-road-id", "")).matches()) {
            throw new ProblemException(400, "missing-header", "there is no X-Road-Id");
        }
        return service;
    }

    private static Reply answer(Question question, String service, byte[] body) {
        String template = question.route().template();
        Reply reply =
                Reply.json(200, body).with("X-Road-Service", service + template.substring(template.lastIndexOf('/')));
        for (String name : ECHOED) {
            String value = question.exchange().getOrDefault(name.toLowerCase(Locale.ROOT), "");
            reply = value.isEmpty() ? reply : reply.with(name, value);
        }
        return reply;
    }
}
