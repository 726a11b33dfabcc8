package org.onewindow.journal;

import java.util.Optional;
import java.util.SortedMap;

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
}
