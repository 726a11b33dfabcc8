package org.onewindow.journal;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What is an entry, the slow way: read any JSON, write the entry again, and compare all bytes. The program's own reading must agree with it. */
final class EntryOracle {
    private EntryOracle() {}

    static Optional<Entry> entry(byte[] bytes) {
        try {
            SortedMap<String, Object> object = CanonicalJson.read(bytes);
            EntryFields fields = new EntryFields(object);
            fields.expectVersion(1);
            Entry entry = new Entry(
                    fields.integer("sequence"),
                    EntryTime.read(fields.text("time")),
                    fields.text("counter"),
                    fields.constant("action", Action.class),
                    fields.text("operator"),
                    fields.text("role"),
                    fields.optional("subjectKey"),
                    fields.optional("subjectCommitment"),
                    fields.optional("matter"),
                    fields.optional("caseNumber").map(CaseNumber::new),
                    fields.optional("service"),
                    items(object.getOrDefault("items", List.of())),
                    fields.optional("outcome"),
                    fields.optional("requestId").map(UUID::fromString),
                    fields.optional("hashVerdict"),
                    details(object.getOrDefault("details", Map.of())));
            return Arrays.equals(EntryCodec.encode(entry), bytes) ? Optional.of(entry) : Optional.empty();
        } catch (MalformedEntryException | DateTimeException | IllegalArgumentException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static List<String> items(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    private static Map<String, String> details(Object map) {
        Map<String, String> details = new TreeMap<>();
        ((Map<?, ?>) map).forEach((name, value) -> details.put((String) name, (String) value));
        return details;
    }
}
