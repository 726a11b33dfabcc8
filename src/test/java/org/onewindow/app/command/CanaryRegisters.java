package org.onewindow.app.command;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.onewindow.catalogue.CacheRule;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.ItemType;
import org.onewindow.catalogue.Service;
import org.onewindow.sandbox.RegisterAnswer;
import org.onewindow.sandbox.Registers;
import org.onewindow.subject.SubjectNumber;

/** Departments whose every longer text and larger number is a canary: another for each item and each subject. */
final class CanaryRegisters implements Registers {
    private static final int LEAST_CHARACTERS = 12;
    private static final int LEAST_DIGITS = 8;

    private final Registers real;

    /** Values that were answered and may be kept for a time, and those that may never be. */
    final Set<String> values = new ConcurrentSkipListSet<>();

    final Set<String> neverKept = new ConcurrentSkipListSet<>();

    CanaryRegisters(Registers real) {
        this.real = real;
    }

    @Override
    public RegisterAnswer ask(Service service, SubjectNumber subject, List<DataItem> items) {
        RegisterAnswer answer = real.ask(service, subject, items);
        return new RegisterAnswer(
                answer.outcome(),
                answer.records().stream()
                        .map(record -> withCanaries(record, subject, items))
                        .toList(),
                answer.asOf());
    }

    private Map<String, Object> withCanaries(Map<String, Object> record, SubjectNumber subject, List<DataItem> items) {
        Map<String, Object> changed = new LinkedHashMap<>(record);
        for (DataItem item : items) {
            changed.computeIfPresent(item.code(), (code, value) -> canary(item, subject, value));
        }
        return changed;
    }

    private Object canary(DataItem item, SubjectNumber subject, Object value) {
        ItemType type = item.type();
        int mixed = (item.code() + subject.value()).hashCode() * 0x9E3779B1;
        if (type.kind() == ItemType.Kind.TEXT && type.length() >= LEAST_CHARACTERS) {
            String text = "丝雀" + String.format("%08x", mixed);
            noted(item, text);
            return text;
        } else if (type.kind() == ItemType.Kind.NUMBER && type.length() - type.scale() >= LEAST_DIGITS) {
            int number = 10_000_000 + Math.floorMod(mixed, 89_999_999);
            noted(item, String.valueOf(number));
            return BigDecimal.valueOf(number);
        }
        return value;
    }

    private void noted(DataItem item, String canary) {
        (item.cacheRule() == CacheRule.NEVER ? neverKept : values).add(canary);
    }
}
