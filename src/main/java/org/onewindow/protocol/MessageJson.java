package org.onewindow.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Messages' JSON, as strict as RFC 8259 lets a reader be: UTF-8 only, no key twice, nothing after the end, everything bounded. Stateless. */
final class MessageJson {
    private static final int DEEPEST = 6;
    private static final int LONGEST_TEXT = 128 * 1024;
    private static final int LONGEST_NUMBER = 16;
    private static final int LONGEST_NAME = 64;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // A source in an error's message would carry personal data into a log.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build();

    private static final ObjectMapper TREES = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private MessageJson() {}

    static MessageFields read(byte[] body) throws MalformedMessageException {
        return MessageFields.of(tree(body));
    }

    /** A plain list of objects, of which there may be so many. */
    static List<MessageFields> readList(byte[] body, int most) throws MalformedMessageException {
        JsonNode list = tree(body);
        MessageFields.expect(list.isArray() && list.size() <= most, "list");
        List<MessageFields> objects = new ArrayList<>();
        for (JsonNode node : list) {
            objects.add(MessageFields.of(node));
        }
        return objects;
    }

    private static JsonNode tree(byte[] body) throws MalformedMessageException {
        if (body.length > ProtocolLimits.MOST_BODY_BYTES) {
            throw new MalformedMessageException("a body of " + body.length + " bytes is too large");
        }
        try {
            // Jackson, given the bytes, would guess at other encodings.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return TREES.readTree(text);
        } catch (CharacterCodingException e) {
            throw new MalformedMessageException("not UTF-8");
        } catch (JsonProcessingException e) {
            throw new MalformedMessageException("not JSON, or beyond its bounds");
        }
    }

    static ObjectNode object() {
        return TREES.createObjectNode();
    }

    static ArrayNode array() {
        return TREES.createArrayNode();
    }

    static byte[] write(JsonNode message) {
        try {
            return TREES.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts can always be written");
        }
    }
}
