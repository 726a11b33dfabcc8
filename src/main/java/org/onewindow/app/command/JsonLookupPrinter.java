package org.onewindow.app.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onewindow.casework.VisitsSaved;
import org.onewindow.catalogue.DataItem;
import org.onewindow.journal.CaseNumber;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.DepartmentRecord;
import org.onewindow.lookup.FieldText;
import org.onewindow.lookup.LookupPlan;
import org.onewindow.lookup.LookupSummary;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.lookup.Trouble;

/** Prints a look-up as JSON, one object a line; {@code src/docs/command-line.md} says what the fields mean. */
final class JsonLookupPrinter implements LookupPrinter {
    private final JsonLines lines;
    private final FieldText words;
    private final Clock clock;

    JsonLookupPrinter(JsonLines lines, FieldText words, Clock clock) {
        this.lines = lines;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public void planned(CaseNumber caseNumber, LookupPlan plan) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", "plan");
        line.put("case", caseNumber.value());
        line.put(
                "services",
                plan.requests().stream()
                        .map(request -> request.service().code())
                        .toList());
        line.put(
                "leftOut",
                plan.leftOut().stream()
                        .map(left -> {
                            Map<String, Object> object = new LinkedHashMap<>();
                            object.put("service", left.service().code());
                            object.put("reason", hyphened(left.reason().name()));
                            object.put(
                                    "items",
                                    left.items().stream().map(DataItem::code).toList());
                            return object;
                        })
                        .toList());
        lines.print(line);
    }

    @Override
    public void answered(ServiceAnswer answer, boolean revealed) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", "answer");
        line.put("service", answer.request().service().code());
        line.put("department", answer.request().service().department().code());
        line.put("outcome", answer.answer().outcome());
        line.put("reason", reason(answer.answer()).orElse(null));
        line.put("message", announced(answer.answer()).orElse(null));
        line.put("age", age(answer.answer()).map(Duration::toSeconds).orElse(null));
        line.put("millis", answer.took().toMillis());
        line.put("requestId", answer.requestId().toString());
        line.put("detailId", answer.answer().detailId().orElse(null));
        line.put("hash", hyphened(answer.hash().name()));
        line.put("revealed", revealed);
        line.put(
                "fields",
                answer.answer().records().stream()
                        .map(record -> fields(record, revealed))
                        .toList());
        lines.print(line);
    }

    private Map<String, String> fields(DepartmentRecord record, boolean revealed) {
        Map<String, String> fields = new LinkedHashMap<>();
        record.fields()
                .forEach(field -> fields.put(field.item().code(), revealed ? words.whole(field) : words.masked(field)));
        return fields;
    }

    private static Optional<String> reason(Answer answer) {
        if (answer instanceof Answer.Unavailable unavailable) {
            return Optional.of(hyphened(unavailable.trouble().name()));
        } else if (answer instanceof Answer.Refused refused) {
            return Optional.of(hyphened(refused.refusal().name()));
        } else if (answer instanceof Answer.NotPermitted notPermitted) {
            return Optional.of(notPermitted.serviceId());
        } else if (answer instanceof Answer.SavedCopy saved) {
            return saved.reason().map(trouble -> hyphened(trouble.name()));
        }
        return Optional.empty();
    }

    private static Optional<String> announced(Answer answer) {
        return answer instanceof Answer.Unavailable unavailable ? unavailable.message() : Optional.empty();
    }

    private Optional<Duration> age(Answer answer) {
        Optional<Instant> since = Optional.empty();
        if (answer instanceof Answer.Found found) {
            since = Optional.of(found.asOf());
        } else if (answer instanceof Answer.NotFound notFound) {
            since = Optional.of(notFound.asOf());
        } else if (answer instanceof Answer.Mismatch mismatch) {
            since = Optional.of(mismatch.asOf());
        } else if (answer instanceof Answer.SavedCopy saved) {
            since = Optional.of(saved.savedAt());
        }
        return since.map(instant -> Duration.between(instant, clock.instant()));
    }

    @Override
    public void troubled(Trouble trouble) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", "trouble");
        line.put("trouble", hyphened(trouble.name()));
        lines.print(line);
    }

    @Override
    public void finished(LookupSummary summary, VisitsSaved saved) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", "summary");
        line.put("asked", summary.asked());
        line.put("found", summary.found());
        line.put("saved", summary.saved());
        line.put("queued", summary.queued());
        line.put("failed", summary.failed());
        line.put("millis", summary.took().toMillis());
        line.put("visitsSaved", saved.visits());
        line.put("papersWaived", saved.papers());
        lines.print(line);
    }

    private static String hyphened(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
