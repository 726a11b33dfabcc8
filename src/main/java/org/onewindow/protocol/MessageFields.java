package org.onewindow.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of one object that was read; each is taken once with the type it must have, and what nobody took is refused at the end. */
final class MessageFields {
    static final Pattern COUNTER = Pattern.compile("[A-Za-z0-9]{1,16}");

    private final ObjectNode fields;

    private MessageFields(ObjectNode fields) {
        this.fields = fields;
    }

    static MessageFields of(JsonNode node) throws MalformedMessageException {
        if (node instanceof ObjectNode object) {
            return new MessageFields(object);
        }
        throw new MalformedMessageException("not an object");
    }

    String text(String name, int longest) throws MalformedMessageException {
        return optionalText(name, longest).orElseThrow(() -> new MalformedMessageException("no " + name));
    }

    Optional<String> optionalText(String name, int longest) throws MalformedMessageException {
        JsonNode value = fields.remove(name);
        if (value == null) {
            return Optional.empty();
        }
        expect(value.isTextual() && value.textValue().length() <= longest, name);
        return Optional.of(value.textValue());
    }

    String counter() throws MalformedMessageException {
        String counter = text("counter", 16);
        expect(COUNTER.matcher(counter).matches(), "counter");
        return counter;
    }

    long integer(String name) throws MalformedMessageException {
        JsonNode value = present(name);
        expect(value.isIntegralNumber() && value.canConvertToLong(), name);
        long number = value.longValue();
        expect(number >= 0 && number <= ProtocolLimits.LARGEST_SEQUENCE, name);
        return number;
    }

    long integer(String name, long otherwise) throws MalformedMessageException {
        return fields.has(name) ? integer(name) : otherwise;
    }

    boolean flag(String name) throws MalformedMessageException {
        JsonNode value = present(name);
        expect(value.isBoolean(), name);
        return value.booleanValue();
    }

    LocalDate day(String name) throws MalformedMessageException {
        try {
            return LocalDate.parse(text(name, 10));
        } catch (DateTimeException e) {
            throw new MalformedMessageException("bad " + name);
        }
    }

    Instant instant(String name) throws MalformedMessageException {
        try {
            return Instant.parse(text(name, 40));
        } catch (DateTimeException e) {
            throw new MalformedMessageException("bad " + name);
        }
    }

    Optional<Instant> optionalInstant(String name) throws MalformedMessageException {
        return fields.has(name) ? Optional.of(instant(name)) : Optional.empty();
    }

    byte[] bytes(String name, int most) throws MalformedMessageException {
        return optionalBytes(name, most).orElseThrow(() -> new MalformedMessageException("no " + name));
    }

    Optional<byte[]> optionalBytes(String name, int most) throws MalformedMessageException {
        Optional<String> text = optionalText(name, most * 4 / 3 + 4);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = decoded(name, text.get());
        expect(bytes.length <= most, name);
        return Optional.of(bytes);
    }

    List<MessageFields> objects(String name, int most) throws MalformedMessageException {
        List<MessageFields> objects = new ArrayList<>();
        for (JsonNode node : array(name, most)) {
            objects.add(of(node));
        }
        return objects;
    }

    List<String> texts(String name, int most, int longest) throws MalformedMessageException {
        List<String> texts = new ArrayList<>();
        for (JsonNode node : array(name, most)) {
            expect(node.isTextual() && node.textValue().length() <= longest, name);
            texts.add(node.textValue());
        }
        return texts;
    }

    /** Hashes of 32 bytes in Base64, as a proof lists them. */
    List<String> hashes(String name) throws MalformedMessageException {
        List<String> hashes = texts(name, ProtocolLimits.MOST_HASHES, 44);
        for (String hash : hashes) {
            expect(decoded(name, hash).length == 32, name);
        }
        return hashes;
    }

    /** Refuses what nobody took: a message says nothing that its reader doesn't know. */
    void end() throws MalformedMessageException {
        if (!fields.isEmpty()) {
            throw new MalformedMessageException("a field that this message doesn't have");
        }
    }

    private JsonNode array(String name, int most) throws MalformedMessageException {
        JsonNode value = present(name);
        expect(value.isArray() && value.size() <= most, name);
        return value;
    }

    private JsonNode present(String name) throws MalformedMessageException {
        JsonNode value = fields.remove(name);
        if (value == null) {
            throw new MalformedMessageException("no " + name);
        }
        return value;
    }

    private static byte[] decoded(String name, String text) throws MalformedMessageException {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException("bad " + name);
        }
    }

    static void expect(boolean condition, String name) throws MalformedMessageException {
        if (!condition) {
            throw new MalformedMessageException("bad " + name);
        }
    }
}
