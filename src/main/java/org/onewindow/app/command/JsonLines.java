package org.onewindow.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Prints one JSON object a line, flushed at once, so that a reader sees each as it comes. Safe for use by several threads. */
final class JsonLines {
    private final ObjectMapper json = JsonMapper.builder().build();
    private final PrintWriter out;

    JsonLines(PrintWriter out) {
        this.out = out;
    }

    /** Prints {@code object}; keys come in the order of the map. */
    synchronized void print(Map<String, ?> object) {
        try {
            out.println(json.writeValueAsString(object));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
