package org.onewindow.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.onewindow.lookup.Refusal;

/**
 * JSON as strict as RFC 8259 lets a reader be: UTF-8 only, no byte order mark, no key twice, nothing after the end, and bounds on depth, texts
 * and numbers. Stateless.
 */
final class StrictJson {
    static final int DEEPEST = 16;
    static final int LONGEST_TEXT = 64 * 1024;
    static final int LONGEST_NUMBER = 40;
    static final int LONGEST_NAME = 64;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // A source in an error's message would carry personal data into a log.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            // Names come from outside; remembering them would let a department fill the memory.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build();

    private static final ObjectMapper TREES = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /**
     * Decodes {@code body}; Jackson, given the bytes, would guess at other encodings.
     *
     * @throws RefusedBodyException if it is not UTF-8
     */
    static String text(byte[] body) throws RefusedBodyException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedBodyException(Refusal.MALFORMED);
        }
    }

    /**
     * Reads {@code body} as a tree.
     *
     * @throws RefusedBodyException if it breaks a rule
     */
    static JsonNode tree(byte[] body) throws RefusedBodyException {
        try {
            return TREES.readTree(text(body));
        } catch (JsonProcessingException e) {
            throw new RefusedBodyException(Refusal.MALFORMED);
        }
    }

    /** Reads {@code text} token by token; the caller checks that nothing follows the end. */
    static JsonParser parser(String text) throws IOException {
        return FACTORY.createParser(text);
    }

    /** An empty object, to be filled and written. */
    static ObjectNode object() {
        return TREES.createObjectNode();
    }

    /** Writes {@code object} in UTF-8. */
    static byte[] bytes(ObjectNode object) {
        try {
            return TREES.writeValueAsBytes(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts can always be written");
        }
    }
}
