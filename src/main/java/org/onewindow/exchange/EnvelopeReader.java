package org.onewindow.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.lookup.HashVerdict;
import org.onewindow.lookup.Refusal;
import org.onewindow.lookup.SourceReply;
import org.onewindow.lookup.SourceReply.Outcome;

/**
 * Reads the envelope of {@code src/docs/exchange.md}: its keys and no others, its types, its bounds. Used for one body, by one thread.
 */
final class EnvelopeReader {
    static final int MOST_RECORDS = 200;

    /** Numbers of any real register have fewer digits and places; a larger exponent only serves to fill a memory when it is written out. */
    private static final int MOST_PLACES = 30;

    private static final int LONGEST_MOMENT = 35;

    private final JsonParser json;
    private @Nullable String subject;
    private @Nullable Outcome outcome;
    private @Nullable Instant asOf;
    private List<Map<String, Object>> records = List.of();

    private EnvelopeReader(JsonParser json) {
        this.json = json;
    }

    /** Reads {@code body}: an {@code Answered}, or an {@code Untrusted} with the first rule it breaks. */
    static SourceReply read(byte[] body, HashVerdict hash) {
        try {
            String text = StrictJson.text(body);
            if (!looksLikeJson(text)) {
                return new SourceReply.Untrusted(Refusal.NOT_JSON, hash);
            }
            try (JsonParser parser = StrictJson.parser(text)) {
                return readOrSayWhatIsWorse(parser, hash);
            }
        } catch (RefusedBodyException e) {
            return new SourceReply.Untrusted(e.refusal(), hash);
        } catch (IOException e) {
            return new SourceReply.Untrusted(Refusal.MALFORMED, hash);
        }
    }

    /** Of an answer that is broken as JSON and of another shape, the first is said, wherever it stands. */
    private static SourceReply readOrSayWhatIsWorse(JsonParser parser, HashVerdict hash) throws IOException {
        try {
            return new EnvelopeReader(parser).read(hash);
        } catch (RefusedBodyException e) {
            while (e.refusal() == Refusal.WRONG_SCHEMA && parser.nextToken() != null) {
                // Reading to the end finds what is broken.
            }
            throw e;
        }
    }

    private static boolean looksLikeJson(String text) {
        String start = text.stripLeading();
        return start.isEmpty() || "{[\"-0123456789tfn".indexOf(start.charAt(0)) >= 0;
    }

    private SourceReply read(HashVerdict hash) throws IOException {
        if (json.nextToken() == null) {
            throw new RefusedBodyException(Refusal.MALFORMED);
        }
        require(JsonToken.START_OBJECT);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            readKey(json.currentName());
        }
        if (json.nextToken() != null) {
            throw new RefusedBodyException(Refusal.MALFORMED);
        }
        if (subject == null || outcome == null || asOf == null) {
            throw wrongShape();
        }
        if ((outcome == Outcome.FOUND && records.isEmpty()) || (outcome == Outcome.NOT_FOUND && !records.isEmpty())) {
            throw wrongShape();
        }
        return new SourceReply.Answered(subject, outcome, asOf, records, hash);
    }

    private void readKey(String key) throws IOException {
        json.nextToken();
        switch (key) {
            case "subject" -> subject = readText();
            case "outcome" -> outcome = outcome(readText()).orElseThrow(EnvelopeReader::wrongShape);
            case "asOf" -> asOf = moment(readText());
            case "records" -> records = readRecords();
            default -> throw wrongShape();
        }
    }

    private static Optional<Outcome> outcome(String text) {
        return switch (text) {
            case "found" -> Optional.of(Outcome.FOUND);
            case "notFound" -> Optional.of(Outcome.NOT_FOUND);
            case "mismatch" -> Optional.of(Outcome.MISMATCH);
            default -> Optional.empty();
        };
    }

    private static Instant moment(String text) throws RefusedBodyException {
        try {
            if (text.length() > LONGEST_MOMENT || text.startsWith("+") || text.startsWith("-")) {
                throw wrongShape();
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw wrongShape();
        }
    }

    private List<Map<String, Object>> readRecords() throws IOException {
        require(JsonToken.START_ARRAY);
        List<Map<String, Object>> read = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (read.size() == MOST_RECORDS) {
                throw new RefusedBodyException(Refusal.TOO_LARGE);
            }
            read.add(readRecord());
        }
        return read;
    }

    private Map<String, Object> readRecord() throws IOException {
        require(JsonToken.START_OBJECT);
        Map<String, Object> record = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String item = json.currentName();
            json.nextToken();
            record.put(item, readValue());
        }
        return record;
    }

    private Object readValue() throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> readText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> readNumber();
            case START_ARRAY -> readTexts();
            default -> throw wrongShape();
        };
    }

    private BigDecimal readNumber() throws IOException {
        try {
            BigDecimal number = new BigDecimal(json.getText());
            if (Math.abs((long) number.scale()) > MOST_PLACES) {
                throw wrongShape();
            }
            return number;
        } catch (NumberFormatException e) {
            throw wrongShape();
        }
    }

    private List<String> readTexts() throws IOException {
        List<String> texts = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            texts.add(readText());
        }
        return List.copyOf(texts);
    }

    private String readText() throws IOException {
        require(JsonToken.VALUE_STRING);
        String text = json.getText();
        // Half a surrogate pair, which only an escape can bring, is no character and could not be written down again.
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (Character.getType(text.codePointAt(at)) == Character.SURROGATE) {
                throw new RefusedBodyException(Refusal.MALFORMED);
            }
        }
        return text;
    }

    private void require(JsonToken token) throws RefusedBodyException {
        if (json.currentToken() != token) {
            throw wrongShape();
        }
    }

    private static RefusedBodyException wrongShape() {
        return new RefusedBodyException(Refusal.WRONG_SCHEMA);
    }
}
