package org.onewindow.sandbox.country.register;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A record as a register keeps it: item code to value, where a value is a text, a number, a date, a date with time, a year and month, a truth or a list
 * of texts. Not thread-safe.
 */
public final class Row {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> shared = new HashSet<>();

    /** Sets the value of an item. */
    public Row put(String item, Object value) {
        values.put(item, value);
        return this;
    }

    /** Sets the value of an item if there is one, and leaves it open otherwise. */
    public Row put(String item, Optional<?> value) {
        value.ifPresent(present -> values.put(item, present));
        return this;
    }

    /** Says that these items alone do not make the record an answer, because other kinds of record have them too. */
    public Row shared(String... items) {
        shared.addAll(Set.of(items));
        return this;
    }

    /** Whether the record answers a question for {@code items}. */
    public boolean answers(Set<String> items) {
        boolean onlyShared = shared.containsAll(items);
        return items.stream().anyMatch(item -> values.containsKey(item) && (onlyShared || !shared.contains(item)));
    }

    /** The value of an item. */
    public Optional<Object> get(String item) {
        return Optional.ofNullable(values.get(item));
    }
}
