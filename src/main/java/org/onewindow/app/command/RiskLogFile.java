package org.onewindow.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.MalformedEntryException;
import org.onewindow.protocol.ProtocolLimits;
import org.onewindow.review.risk.RiskLook;

/**
 * A log to run the rules over: one JSON object a line, {@code entry} (the canonical text), {@code subject} (the whole number, where there is one) and
 * {@code taken} (when the hub took it). Holds the numbers of people: an office keeps such a file as it keeps its vault.
 */
final class RiskLogFile {
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** An entry at its longest with every character of it escaped, and what stands beside it. */
    static final int LONGEST_LINE = 2 * ProtocolLimits.MOST_ENTRY_BYTES + 1024;

    private RiskLogFile() {}

    static void write(Path file, List<RiskLook> looks) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (RiskLook look : looks) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("entry", new String(EntryCodec.encode(look.entry()), StandardCharsets.UTF_8));
                look.subject().ifPresent(number -> line.put("subject", number));
                look.taken().ifPresent(time -> line.put("taken", time.toString()));
                out.write(JSON.writeValueAsString(line));
                out.newLine();
            }
        }
    }

    /**
     * Reads a log.
     *
     * @throws UnusableFileException if there is none, or a line is no entry
     * @throws IOException if the disk fails
     */
    static List<RiskLook> read(Path file) throws IOException {
        List<RiskLook> looks = new ArrayList<>();
        int number = 0;
        for (JsonNode line : lines(file)) {
            number++;
            try {
                looks.add(new RiskLook(
                        EntryCodec.decode(line.path("entry").asText().getBytes(StandardCharsets.UTF_8)),
                        Optional.of(line.path("subject").asText()).filter(text -> !text.isEmpty()),
                        Optional.of(line.path("taken").asText())
                                .filter(text -> !text.isEmpty())
                                .map(Instant::parse)));
            } catch (MalformedEntryException | DateTimeException e) {
                throw new UnusableFileException(file, "line " + number + ": no entry of a log");
            }
        }
        return looks;
    }

    /**
     * The objects of a file, one a line.
     *
     * @throws UnusableFileException if there is none, or a line is no JSON or longer than {@link #LONGEST_LINE}
     * @throws IOException if the disk fails
     */
    static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        int number = 0;
        try (BufferedReader in = Files.newBufferedReader(file)) {
            BoundedLines lines = new BoundedLines(in, LONGEST_LINE + 1);
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                number++;
                if (line.get().length() > LONGEST_LINE) {
                    throw new UnusableFileException(file, "line " + number + ": longer than an entry can be");
                }
                try {
                    nodes.add(JSON.readTree(line.get()));
                } catch (JsonProcessingException e) {
                    throw new UnusableFileException(file, "line " + number + ": no JSON object");
                }
            }
        } catch (NoSuchFileException e) {
            throw new UnusableFileException(file, "there is no such file");
        }
        return nodes;
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
