package org.onewindow.hub.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.access.Role;
import org.onewindow.hub.FsckFinding;
import org.onewindow.hub.FsckReport;
import org.onewindow.hub.HubLogExport.Written;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.HubStatus;
import org.onewindow.hub.RegisteredCounter;
import org.onewindow.hub.server.HubAdministration.Offer;
import org.onewindow.hub.server.HubAdministration.Retired;

/** What a running hub and the command line on its machine say to each other. Both are of one version, so there is no more to it than this. */
final class AdministrationJson {
    /** Why an export was not made: its file. */
    static final String NOT_WRITTEN = "not-written";

    private static final JsonMapper MAPPER = new JsonMapper();

    private AdministrationJson() {}

    /** Without the code, which whoever asked has made. */
    static byte[] offer(Offer offer) {
        return bytes(MAPPER.createObjectNode()
                .put("counter", offer.counter())
                .put("fingerprint", offer.fingerprint())
                .put("until", offer.until().toString()));
    }

    static Offer offer(byte[] body, String code) throws IOException {
        JsonNode json = tree(body);
        return new Offer(
                json.path("counter").asText(),
                code,
                json.path("fingerprint").asText(),
                time(json.path("until").asText()));
    }

    static byte[] retired(Retired retired) {
        ObjectNode json = MAPPER.createObjectNode();
        ArrayNode days = json.putArray("days");
        retired.days().forEach(day -> days.add(day.toString()));
        return bytes(json.put("parts", retired.parts()));
    }

    static Retired retired(byte[] body) throws IOException {
        JsonNode json = tree(body);
        List<LocalDate> days = new ArrayList<>();
        try {
            json.path("days").forEach(day -> days.add(LocalDate.parse(day.asText())));
        } catch (DateTimeException e) {
            throw new IOException("no day", e);
        }
        return new Retired(days, json.path("parts").asLong());
    }

    static byte[] written(Written written) {
        return bytes(MAPPER.createObjectNode()
                .put("origin", written.origin())
                .put("entries", written.entries())
                .put("root", written.root())
                .put("key", written.key()));
    }

    static Written written(byte[] body) throws IOException {
        JsonNode json = tree(body);
        return new Written(
                json.path("origin").asText(),
                json.path("entries").asLong(),
                json.path("root").asText(),
                json.path("key").asText());
    }

    static byte[] changed(boolean changed) {
        return bytes(MAPPER.createObjectNode().put("changed", changed));
    }

    static boolean changed(byte[] body) throws IOException {
        return tree(body).path("changed").asBoolean();
    }

    static byte[] operators(List<HubOperator> operators) {
        ObjectNode json = MAPPER.createObjectNode();
        ArrayNode list = json.putArray("operators");
        operators.forEach(operator -> list.addObject()
                .put("name", operator.name())
                .put("role", operator.role().name()));
        return bytes(json);
    }

    static List<HubOperator> operators(byte[] body) throws IOException {
        List<HubOperator> operators = new ArrayList<>();
        for (JsonNode one : tree(body).path("operators")) {
            operators.add(new HubOperator(
                    one.path("name").asText(), Role.valueOf(one.path("role").asText())));
        }
        return operators;
    }

    static byte[] report(FsckReport report) {
        ObjectNode json =
                MAPPER.createObjectNode().put("counters", report.counters()).put("entries", report.entries());
        ArrayNode list = json.putArray("findings");
        report.findings()
                .forEach(finding -> list.addObject()
                        .put("log", finding.log())
                        .put("kind", finding.kind().name())
                        .put("sequence", finding.sequence()));
        return bytes(json);
    }

    static FsckReport report(byte[] body) throws IOException {
        JsonNode json = tree(body);
        List<FsckFinding> findings = new ArrayList<>();
        for (JsonNode one : json.path("findings")) {
            findings.add(new FsckFinding(
                    one.path("log").asText(),
                    FsckFinding.Kind.valueOf(one.path("kind").asText()),
                    one.path("sequence").asLong()));
        }
        return new FsckReport(
                json.path("counters").asInt(), json.path("entries").asLong(), findings);
    }

    static byte[] status(HubStatus status) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("store", status.store())
                .put("origin", status.origin())
                .put("hubEntries", status.hubEntries())
                .put("counterEntries", status.counterEntries())
                .put("cases", status.cases());
        ArrayNode list = json.putArray("counters");
        for (RegisteredCounter counter : status.counters()) {
            ObjectNode one = list.addObject()
                    .put("counter", counter.counter())
                    .put("origin", counter.origin())
                    .put("checkpointKey", counter.checkpointKey())
                    .put("certificateSerial", counter.certificateSerial())
                    .put("acknowledged", counter.acknowledged())
                    .put("revoked", counter.revoked())
                    .put("checkpoint", counter.checkpoint());
            counter.frozen().ifPresent(why -> one.put("frozen", why));
            counter.renewedSerial().ifPresent(serial -> one.put("renewedSerial", serial));
            counter.certificateUntil().ifPresent(until -> one.put("certificateUntil", until.toString()));
        }
        return bytes(json);
    }

    static HubStatus status(byte[] body) throws IOException {
        JsonNode json = tree(body);
        List<RegisteredCounter> counters = new ArrayList<>();
        for (JsonNode one : json.path("counters")) {
            counters.add(new RegisteredCounter(
                    one.path("counter").asText(),
                    one.path("origin").asText(),
                    one.path("checkpointKey").asText(),
                    one.path("certificateSerial").asText(),
                    one.has("renewedSerial")
                            ? Optional.of(one.path("renewedSerial").asText())
                            : Optional.empty(),
                    one.has("certificateUntil")
                            ? Optional.of(time(one.path("certificateUntil").asText()))
                            : Optional.empty(),
                    one.path("acknowledged").asLong(),
                    one.has("frozen") ? Optional.of(one.path("frozen").asText()) : Optional.empty(),
                    one.path("revoked").asBoolean(),
                    one.path("checkpoint").asText()));
        }
        return new HubStatus(
                json.path("store").asText(),
                json.path("origin").asText(),
                json.path("hubEntries").asLong(),
                json.path("counterEntries").asLong(),
                json.path("cases").asLong(),
                counters);
    }

    private static Instant time(String text) throws IOException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IOException("no time", e);
        }
    }

    private static JsonNode tree(byte[] body) throws IOException {
        JsonNode json = MAPPER.readTree(body);
        if (json == null || !json.isObject()) {
            throw new IOException("no object");
        }
        return json;
    }

    private static byte[] bytes(ObjectNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts can always be written", e);
        }
    }
}
