package org.onewindow.catalogue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one file declares, by code. A code whose row has a fault is known all the same, so that one fault is told once and not again by
 * everything that refers to it. Not safe for use by several threads.
 */
final class Register<T> {
    private final CatalogueFile file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, T> values = new LinkedHashMap<>();
    private boolean unread;

    Register(CatalogueFile file) {
        this.file = file;
    }

    /** Notes that {@code row} declares {@code key}; a second declaration is a fault of {@code column}, and false. */
    boolean declare(Row row, String column, String key) {
        Integer first = lines.putIfAbsent(key, row.line());
        if (first != null) {
            row.fault(column, CatalogueFault.Code.DUPLICATE, key, first.toString());
        }
        return first == null;
    }

    void put(String key, T value) {
        values.put(key, value);
    }

    Optional<T> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Says that the file could not be read as a whole: what refers to it is then no fault of its own. */
    void setUnread() {
        unread = true;
    }

    boolean isUnread() {
        return unread;
    }

    /** What the code in {@code column} of {@code row} refers to; an unknown code is a fault, an empty one too. */
    Optional<T> referredToBy(Row row, String column) {
        String key = row.required(column);
        return key.isEmpty() ? Optional.empty() : referredToBy(row, column, key);
    }

    /** What {@code key}, one of the codes in {@code column} of {@code row}, refers to. */
    Optional<T> referredToBy(Row row, String column, String key) {
        return referredToBy(row, column, key, key);
    }

    /** The same, for a key of which the cell shows only the part {@code shown}. */
    Optional<T> referredToBy(Row row, String column, String key, String shown) {
        if (!unread && !lines.containsKey(key)) {
            row.fault(column, CatalogueFault.Code.UNKNOWN_REFERENCE, shown, file.fileName());
        }
        return find(key);
    }

    List<T> inOrder() {
        return List.copyOf(values.values());
    }
}
