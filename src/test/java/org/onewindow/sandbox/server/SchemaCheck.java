package org.onewindow.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Checks a value against the part of JSON Schema that our descriptions use; a schema without a type it knows is a fault too. */
final class SchemaCheck {
    private SchemaCheck() {}

    static List<String> faults(JsonNode schema, JsonNode value) {
        List<String> faults = new ArrayList<>();
        check(schema, value, "", faults);
        return faults;
    }

    private static void check(JsonNode schema, JsonNode value, String at, List<String> faults) {
        boolean rightType = switch (schema.path("type").asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
        if (!rightType) {
            faults.add(at + " is not " + schema.path("type"));
            return;
        }
        if (value.isObject()) {
            object(schema, value, at, faults);
        } else if (value.isArray()) {
            if (value.size() > schema.path("maxItems").asInt(0)) {
                faults.add(at + " is too long");
            }
            value.forEach(element -> check(schema.path("items"), element, at + "[]", faults));
        } else if (value.isTextual()) {
            text(schema, value.asText(), at, faults);
        }
    }

    private static void object(JsonNode schema, JsonNode value, String at, List<String> faults) {
        schema.path("required").forEach(key -> {
            if (!value.has(key.asText())) {
                faults.add(at + " lacks " + key);
            }
        });
        value.fields().forEachRemaining(field -> {
            JsonNode known = schema.path("properties").path(field.getKey());
            if (!known.isMissingNode()) {
                check(known, field.getValue(), at + "." + field.getKey(), faults);
            } else if (!schema.path("additionalProperties").asBoolean(true)) {
                faults.add(at + " has " + field.getKey());
            }
        });
    }

    private static void text(JsonNode schema, String text, String at, List<String> faults) {
        if (schema.has("pattern") && !text.matches(schema.path("pattern").asText())) {
            faults.add(at + " does not match");
        }
        if (schema.has("maxLength") && text.length() > schema.path("maxLength").asInt()) {
            faults.add(at + " is too long");
        }
        if (schema.has("enum")) {
            List<String> allowed = new ArrayList<>();
            schema.path("enum").forEach(one -> allowed.add(one.asText()));
            if (!allowed.contains(text)) {
                faults.add(at + " is none of the codes");
            }
        }
        if (schema.path("format").asText().equals("date-time")) {
            try {
                OffsetDateTime.parse(text);
            } catch (DateTimeParseException e) {
                faults.add(at + " is no date-time");
            }
        }
    }
}
