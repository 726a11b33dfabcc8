package org.onewindow.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fields of an object that was read, each with the type it must have. */
final class EntryFields {
    private final SortedMap<String, Object> fields;

    EntryFields(SortedMap<String, Object> fields) {
        this.fields = fields;
    }

    void expectVersion(int version) throws MalformedEntryException {
        if (integer("v") != version) {
            throw new MalformedEntryException("written in a version this program doesn't know");
        }
    }

    String text(String name) throws MalformedEntryException {
        return optional(name).orElseThrow(() -> new MalformedEntryException("no " + name));
    }

    Optional<String> optional(String name) throws MalformedEntryException {
        Object value = fields.get(name);
        if (value != null && !(value instanceof String)) {
            throw new MalformedEntryException(name + " is no text");
        }
        return Optional.ofNullable((String) value);
    }

    long integer(String name) throws MalformedEntryException {
        if (fields.get(name) instanceof Long number) {
            return number;
        }
        throw new MalformedEntryException(name + " is no integer");
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) throws MalformedEntryException {
        try {
            return Enum.valueOf(type, text(name));
        } catch (IllegalArgumentException e) {
            throw new MalformedEntryException("unknown " + name, e);
        }
    }

    List<String> list(String name) throws MalformedEntryException {
        Object value = fields.getOrDefault(name, List.of());
        if (!(value instanceof List<?> list)) {
            throw new MalformedEntryException(name + " is no list");
        }
        return list.stream().map(String.class::cast).toList();
    }

    Map<String, String> map(String name) throws MalformedEntryException {
        Object value = fields.getOrDefault(name, Map.of());
        if (!(value instanceof Map<?, ?> map)) {
            throw new MalformedEntryException(name + " is no object");
        }
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<?, ?> field : map.entrySet()) {
            if (!(field.getValue() instanceof String text)) {
                throw new MalformedEntryException(name + " holds something that is no text");
            }
            texts.put((String) field.getKey(), text);
        }
        return texts;
    }
}
