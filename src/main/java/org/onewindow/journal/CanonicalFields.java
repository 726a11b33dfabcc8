package org.onewindow.journal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One object as {@link CanonicalJson} writes it: its fields given in the order of their names, what is not there left out. Used by one thread. */
final class CanonicalFields {
    private static final long LARGEST_INTEGER = (1L << 53) - 1;

    private final StringBuilder out = new StringBuilder(512);
    private String before = "";

    CanonicalFields text(String name, String value) {
        begin(name);
        CanonicalJson.writeString(value, out);
        return this;
    }

    CanonicalFields text(String name, Optional<String> value) {
        return value.isPresent() ? text(name, value.get()) : this;
    }

    CanonicalFields number(String name, long value) {
        if (Math.abs(value) > LARGEST_INTEGER) {
            throw new IllegalArgumentException("no canonical form for so large a number");
        }
        begin(name);
        out.append(value);
        return this;
    }

    /** A list, in its own order; left out if it is empty. */
    CanonicalFields texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            begin(name);
            char between = '[';
            for (String value : values) {
                out.append(between);
                CanonicalJson.writeString(value, out);
                between = ',';
            }
            out.append(']');
        }
        return this;
    }

    /** An object of strings; left out if it is empty. */
    CanonicalFields texts(String name, Map<String, String> values) {
        if (!values.isEmpty()) {
            begin(name);
            char between = '{';
            for (Map.Entry<String, String> value : new TreeMap<>(values).entrySet()) {
                out.append(between);
                CanonicalJson.writeString(value.getKey(), out);
                out.append(':');
                CanonicalJson.writeString(value.getValue(), out);
                between = ',';
            }
            out.append('}');
        }
        return this;
    }

    private void begin(String name) {
        if (before.compareTo(name) >= 0) {
            throw new IllegalStateException(name + " comes before " + before);
        }
        out.append(before.isEmpty() ? '{' : ',').append('"').append(name).append("\":");
        before = name;
    }

    /**
     * The canonical bytes.
     *
     * @throws IllegalArgumentException if they are too many
     */
    byte[] bytes() {
        // Halves of surrogate pairs were refused while writing, so nothing is replaced here.
        byte[] bytes = out.append(before.isEmpty() ? "{}" : "}").toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > CanonicalJson.MOST_BYTES) {
            throw new IllegalArgumentException("an entry of " + bytes.length + " bytes is too large");
        }
        return bytes;
    }
}
