package org.onewindow.vault.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.onewindow.catalogue.CacheRule;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.DepartmentRecord;

/**
 * The fields of an answer that may be kept under one rule.
 *
 * @param receivedAt when the answer came
 * @param records as many as the answer had, with only the rule's fields in them
 */
record SavedPart(CacheRule rule, Instant receivedAt, List<DepartmentRecord> records) {
    SavedPart {
        records = List.copyOf(records);
    }

    /** An answer by the rules of its items; what may never be kept is in none of them. */
    static List<SavedPart> of(Answer.Found found, Instant receivedAt) {
        Map<CacheRule, List<DepartmentRecord>> byRule = new EnumMap<>(CacheRule.class);
        for (CacheRule rule : CacheRule.values()) {
            if (!rule.keep().isZero()) {
                List<DepartmentRecord> records = found.records().stream()
                        .map(record -> only(record, rule))
                        .toList();
                if (records.stream().anyMatch(record -> !record.fields().isEmpty())) {
                    byRule.put(rule, records);
                }
            }
        }
        List<SavedPart> parts = new ArrayList<>();
        byRule.forEach((rule, records) -> parts.add(new SavedPart(rule, receivedAt, records)));
        return parts;
    }

    private static DepartmentRecord only(DepartmentRecord record, CacheRule rule) {
        return new DepartmentRecord(record.fields().stream()
                .filter(field -> field.item().cacheRule() == rule)
                .toList());
    }

    /** When it is past its term. */
    Instant due() {
        return receivedAt.plus(rule.keep());
    }
}
