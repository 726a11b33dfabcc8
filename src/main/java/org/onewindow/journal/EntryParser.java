package org.onewindow.journal;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads an entry's canonical bytes field by field in the one order they can have. A field's value is refused unless it is written as it would be written
 * again. Used by one thread.
 */
final class EntryParser {
    private static final Map<String, Action> ACTIONS = actions();

    /** The fields in their order, each with what stands before its value. */
    private enum Field {
        ACTION("{\"action\":"),
        CASE_NUMBER(",\"caseNumber\":"),
        COUNTER(",\"counter\":"),
        DETAILS(",\"details\":{"),
        HASH_VERDICT(",\"hashVerdict\":"),
        ITEMS(",\"items\":["),
        MATTER(",\"matter\":"),
        OPERATOR(",\"operator\":"),
        OUTCOME(",\"outcome\":"),
        REQUEST_ID(",\"requestId\":"),
        ROLE(",\"role\":"),
        SEQUENCE(",\"sequence\":"),
        SERVICE(",\"service\":"),
        SUBJECT_COMMITMENT(",\"subjectCommitment\":"),
        SUBJECT_KEY(",\"subjectKey\":"),
        TIME(",\"time\":"),
        VERSION(",\"v\":");

        private final byte[] begin;

        Field(String begin) {
            this.begin = begin.getBytes(StandardCharsets.US_ASCII);
        }
    }

    private final CanonicalText text;

    EntryParser(byte[] bytes) {
        text = new CanonicalText(bytes);
    }

    private static Map<String, Action> actions() {
        Map<String, Action> actions = new HashMap<>();
        for (Action action : Action.values()) {
            actions.put(action.name(), action);
        }
        return Map.copyOf(actions);
    }

    /**
     * The entry.
     *
     * @throws MalformedEntryException at the first byte that an entry of this version would not have there
     * @throws IllegalArgumentException likewise, for a value that a field can't have
     * @throws java.time.DateTimeException likewise, for a time that is none
     */
    Entry entry(int version) throws MalformedEntryException {
        Action action = action(must(Field.ACTION));
        Optional<CaseNumber> caseNumber = may(Field.CASE_NUMBER).map(CaseNumber::new);
        String counter = must(Field.COUNTER);
        Map<String, String> details = details();
        Optional<String> hashVerdict = may(Field.HASH_VERDICT);
        List<String> items = items();
        Optional<String> matter = may(Field.MATTER);
        String operator = must(Field.OPERATOR);
        Optional<String> outcome = may(Field.OUTCOME);
        Optional<UUID> requestId = requestId();
        String role = must(Field.ROLE);
        long sequence = integer(Field.SEQUENCE);
        Optional<String> service = may(Field.SERVICE);
        Optional<String> subjectCommitment = may(Field.SUBJECT_COMMITMENT);
        Optional<String> subjectKey = may(Field.SUBJECT_KEY);
        OffsetDateTime time = time(must(Field.TIME));
        if (integer(Field.VERSION) != version) {
            throw new MalformedEntryException("written in a version this program doesn't know");
        }
        text.expect('}');
        text.expectEnd();
        return new Entry(
                sequence,
                time,
                counter,
                action,
                operator,
                role,
                subjectKey,
                subjectCommitment,
                matter,
                caseNumber,
                service,
                items,
                outcome,
                requestId,
                hashVerdict,
                details);
    }

    private void expect(Field field) throws MalformedEntryException {
        if (!text.has(field.begin)) {
            throw text.refused();
        }
    }

    private String must(Field field) throws MalformedEntryException {
        expect(field);
        return text.string();
    }

    private Optional<String> may(Field field) throws MalformedEntryException {
        return text.has(field.begin) ? Optional.of(text.string()) : Optional.empty();
    }

    private long integer(Field field) throws MalformedEntryException {
        expect(field);
        return text.integer();
    }

    private static Action action(String name) throws MalformedEntryException {
        Action action = ACTIONS.get(name);
        if (action == null) {
            throw new MalformedEntryException("unknown action");
        }
        return action;
    }

    private Optional<UUID> requestId() throws MalformedEntryException {
        Optional<String> written = may(Field.REQUEST_ID);
        Optional<UUID> id = written.map(UUID::fromString);
        return same(id, id.map(UUID::toString).equals(written));
    }

    private OffsetDateTime time(String written) throws MalformedEntryException {
        OffsetDateTime time = EntryTime.read(written);
        return same(time, EntryTime.write(time).equals(written));
    }

    /** What was read, if it would be written again as it was. */
    private <T> T same(T value, boolean asWritten) throws MalformedEntryException {
        if (!asWritten) {
            throw text.refused();
        }
        return value;
    }

    private List<String> items() throws MalformedEntryException {
        if (!text.has(Field.ITEMS.begin)) {
            return List.of();
        }
        List<String> items = new ArrayList<>();
        do {
            items.add(text.string());
        } while (text.has(','));
        text.expect(']');
        return items;
    }

    /** Names in ascending order, as Java compares strings: by UTF-16 units, as RFC 8785 asks. */
    private Map<String, String> details() throws MalformedEntryException {
        if (!text.has(Field.DETAILS.begin)) {
            return Map.of();
        }
        Map<String, String> details = new HashMap<>();
        String before = "";
        do {
            String name = text.string();
            if (!details.isEmpty() && before.compareTo(name) >= 0) {
                throw text.refused();
            }
            text.expect(':');
            details.put(name, text.string());
            before = name;
        } while (text.has(','));
        text.expect('}');
        return details;
    }
}
