package org.onewindow.lookup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.DataItem;

/**
 * Turns what the exchange brought back into an answer, or refuses it whole (law 4 of the design): it must be about the subject asked for, carry
 * only items asked for, and keep to the types, lengths and code lists of the catalogue. Pure; never throws on any input.
 */
public final class AnswerCheck {
    private static final int MOST_RECORDS = 200;
    private static final int LONGEST_MESSAGE = 300;
    private static final int LONGEST_IDENTIFIER = 200;

    private final FieldReader fields;

    /** Checks against this catalogue. */
    public AnswerCheck(Catalogue catalogue) {
        this.fields = new FieldReader(catalogue);
    }

    /**
     * The answer to {@code request} about {@code subject}.
     *
     * @param subject the number asked about, in its canonical form
     * @param now stands for "as of" where the provider gives none
     */
    public Answer check(SourceReply reply, PlannedRequest request, String subject, Instant now) {
        if (reply instanceof SourceReply.Answered answered) {
            return checked(answered, request, subject);
        } else if (reply instanceof SourceReply.NothingOnFile) {
            return new Answer.NotFound(now);
        } else if (reply instanceof SourceReply.Denied denied) {
            return new Answer.NotPermitted(
                    DisplayText.clean(denied.serviceId(), LONGEST_IDENTIFIER), identifier(denied.detailId()));
        } else if (reply instanceof SourceReply.Failed failed) {
            return new Answer.Unavailable(
                    failed.trouble(),
                    failed.message().map(message -> DisplayText.clean(message, LONGEST_MESSAGE)),
                    identifier(failed.detailId()));
        } else if (reply instanceof SourceReply.Untrusted untrusted) {
            return new Answer.Refused(untrusted.refusal());
        }
        throw new AssertionError("the sealed kinds of reply are above");
    }

    private static Optional<String> identifier(Optional<String> given) {
        return given.map(id -> DisplayText.clean(id, LONGEST_IDENTIFIER));
    }

    private Answer checked(SourceReply.Answered answered, PlannedRequest request, String subject) {
        if (!answered.subject().equals(subject)) {
            return new Answer.Refused(Refusal.WRONG_SUBJECT);
        }
        if (answered.records().size() > MOST_RECORDS) {
            return new Answer.Refused(Refusal.WRONG_SCHEMA);
        }
        List<DepartmentRecord> records = new ArrayList<>();
        for (Map<String, Object> raw : answered.records()) {
            if (!asksFor(request, raw)) {
                return new Answer.Refused(Refusal.NOT_ASKED_FOR);
            }
            Optional<DepartmentRecord> record = record(request, raw);
            if (record.isEmpty()) {
                return new Answer.Refused(Refusal.WRONG_SCHEMA);
            }
            records.add(record.get());
        }
        return answer(answered, records);
    }

    private static Answer answer(SourceReply.Answered answered, List<DepartmentRecord> records) {
        return switch (answered.outcome()) {
            case FOUND ->
                records.isEmpty()
                        ? new Answer.Refused(Refusal.WRONG_SCHEMA)
                        : new Answer.Found(records, answered.asOf());
            case NOT_FOUND ->
                records.isEmpty() ? new Answer.NotFound(answered.asOf()) : new Answer.Refused(Refusal.WRONG_SCHEMA);
            case MISMATCH -> new Answer.Mismatch(records, answered.asOf());
        };
    }

    private static boolean asksFor(PlannedRequest request, Map<String, Object> raw) {
        return raw.keySet().stream()
                .allMatch(code ->
                        request.items().stream().anyMatch(item -> item.code().equals(code)));
    }

    /** A record without a single value says nothing and is no record; a null is not a value. */
    private Optional<DepartmentRecord> record(PlannedRequest request, Map<String, Object> raw) {
        List<DepartmentRecord.Field> read = new ArrayList<>();
        for (DataItem item : request.items()) {
            if (raw.containsKey(item.code())) {
                Optional<FieldValue> value =
                        Optional.ofNullable(raw.get(item.code())).flatMap(present -> fields.read(item.type(), present));
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                read.add(new DepartmentRecord.Field(item, value.get()));
            }
        }
        return read.isEmpty() ? Optional.empty() : Optional.of(new DepartmentRecord(read));
    }
}
