package org.onewindow.sandbox.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Service;

/** Makes right answers wrong, each in one way only. */
final class SpoiltAnswers {
    /** Two invented numbers with right check characters: whoever was asked about, one of them is somebody else. */
    private static final List<String> OTHERS = List.of("110108198501019972", "11010519491231002X");

    private static final String UNHEARD_OF = "S00-00";

    Map<String, Object> aboutSomebodyElse(Map<String, Object> envelope) {
        String other = OTHERS.get(0).equals(envelope.get("subject")) ? OTHERS.get(1) : OTHERS.get(0);
        return changed(envelope, "subject", other);
    }

    /** The first value of the first record becomes an object, which no item is; without a record the list itself does. */
    Map<String, Object> withAWrongType(Map<String, Object> envelope) {
        List<Map<String, Object>> records = records(envelope);
        if (records.isEmpty() || records.get(0).isEmpty()) {
            return changed(envelope, "records", Map.of());
        }
        String item = records.get(0).keySet().iterator().next();
        records.get(0).put(item, Map.of("value", 1));
        return changed(envelope, "records", records);
    }

    Map<String, Object> withAnUnknownKey(Map<String, Object> envelope) {
        return changed(envelope, "note", "internal use only");
    }

    /** Adds an item of the service that was not asked for, or an unheard-of one if all were. */
    Map<String, Object> withAnUnaskedItem(Map<String, Object> envelope, Service service, Question question) {
        String unasked = service.items().stream()
                .filter(item -> !question.items().contains(item))
                .map(DataItem::code)
                .findFirst()
                .orElse(UNHEARD_OF);
        List<Map<String, Object>> records = records(envelope);
        if (records.isEmpty()) {
            records.add(new LinkedHashMap<>());
        }
        records.get(0).put(unasked, "not asked for");
        return changed(envelope, "records", records);
    }

    /** The text with a stray bracket in front of its end. */
    byte[] malformed(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        return (text.substring(0, text.length() - 1) + ",]}").getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> changed(Map<String, Object> envelope, String key, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(envelope);
        changed.put(key, value);
        return changed;
    }

    private static List<Map<String, Object>> records(Map<String, Object> envelope) {
        List<Map<String, Object>> records = new ArrayList<>();
        if (envelope.get("records") instanceof List<?> list) {
            for (Object record : list) {
                Map<String, Object> copy = new LinkedHashMap<>();
                ((Map<?, ?>) record).forEach((key, value) -> copy.put(String.valueOf(key), value));
                records.add(copy);
            }
        }
        return records;
    }
}
