package org.onewindow.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The part of RFC 8785 (JSON Canonicalization Scheme) that entries need: one object of strings, integers, lists of strings and objects of strings.
 * A string's natural order in Java is the order by UTF-16 units that the RFC asks for.
 */
final class CanonicalJson {
    static final int MOST_BYTES = 1 << 16;
    private static final String HEX = "0123456789abcdef";
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2)
                    .maxStringLength(MOST_BYTES)
                    .maxNumberLength(16)
                    .maxDocumentLength(MOST_BYTES)
                    .build())
            .build();

    private CanonicalJson() {}

    /** A string with its quotes and the shortest escapes. */
    static void writeString(String text, StringBuilder out) {
        out.append('"');
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        out.append(text, 0, plain);
        writeOthers(text, plain, out);
        out.append('"');
    }

    /** Most of what is written needs no second look. */
    private static boolean isPlain(char c) {
        return c >= 0x20 && c != '"' && c != '\\' && !Character.isSurrogate(c);
    }

    private static void writeOthers(String text, int from, StringBuilder out) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Character.isSurrogatePair(c, i + 1 < text.length() ? text.charAt(i + 1) : c)) {
                    throw new IllegalArgumentException("half a surrogate pair is no character");
                }
                out.append(c);
                i++;
                c = text.charAt(i);
            }
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }

    /**
     * Reads one object. Not yet a proof of canonical form: encode what came of it and call {@link #expectSame}.
     *
     * @throws MalformedEntryException for anything that is not one object of the allowed values
     */
    static SortedMap<String, Object> read(byte[] bytes) throws MalformedEntryException {
        if (bytes.length > MOST_BYTES) {
            throw new MalformedEntryException(bytes.length + " bytes are too many");
        }
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            expect(parser.nextToken() == JsonToken.START_OBJECT);
            SortedMap<String, Object> object = readObject(parser);
            expect(parser.nextToken() == null);
            return object;
        } catch (IOException e) {
            throw new MalformedEntryException("not JSON", e);
        }
    }

    private static SortedMap<String, Object> readObject(JsonParser parser) throws IOException, MalformedEntryException {
        SortedMap<String, Object> object = new TreeMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            object.put(name, readValue(parser, parser.nextToken()));
        }
        return object;
    }

    private static Object readValue(JsonParser parser, JsonToken token) throws IOException, MalformedEntryException {
        return switch (token) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readList(parser);
            default -> throw new MalformedEntryException("a value that entries don't have");
        };
    }

    private static List<String> readList(JsonParser parser) throws IOException, MalformedEntryException {
        List<String> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(parser.currentToken() == JsonToken.VALUE_STRING);
            list.add(parser.getText());
        }
        return list;
    }

    private static void expect(boolean condition) throws MalformedEntryException {
        if (!condition) {
            throw new MalformedEntryException("not one flat object of strings and integers");
        }
    }

    /** Refuses bytes that say the same in another way: spaces, another order, other escapes, unknown fields. */
    static void expectSame(byte[] canonical, byte[] given) throws MalformedEntryException {
        if (!Arrays.equals(canonical, given)) {
            throw new MalformedEntryException("not in canonical form");
        }
    }
}
