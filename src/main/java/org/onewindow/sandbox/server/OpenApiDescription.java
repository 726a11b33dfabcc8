package org.onewindow.sandbox.server;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CodeList;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.ItemType;
import org.onewindow.catalogue.Service;
import org.onewindow.catalogue.SharingType;
import org.onewindow.subject.NumberKind;

/** Describes a service's envelope in OpenAPI 3.0, from the catalogue. Immutable. */
final class OpenApiDescription {
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
    private static final int MOST_RECORDS = 200;
    private static final int MOST_TEXTS = 100;

    private final Catalogue catalogue;

    OpenApiDescription(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The whole document. */
    Map<String, Object> of(Service service) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put(
                "info",
                Map.of(
                        "title",
                        service.name().zh() + " " + service.name().en(),
                        "version",
                        catalogue.edition().version(),
                        "description",
                        catalogue.edition().label().en()));
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", service.serviceCode());
        operation.put("requestBody", content(question(service), Map.of("required", true)));
        operation.put("responses", Map.of("200", content(answer(service), Map.of("description", "The answer"))));
        document.put("paths", Map.of("/", Map.of("post", operation)));
        return document;
    }

    private Map<String, Object> question(Service service) {
        List<String> kinds = Arrays.stream(NumberKind.values())
                .filter(kind -> service.scope().covers(kind.subjectKind()))
                .map(NumberKind::name)
                .toList();
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("kind", Map.of("type", "string", "enum", kinds));
        subject.put("number", text("[0-9A-Z]{8,18}"));
        List<String> codes = shared(service).stream().map(DataItem::code).toList();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("subject", object(subject, List.copyOf(subject.keySet())));
        properties.put("items", array(Map.of("type", "string", "enum", codes), codes.size()));
        properties.put("matter", Map.of("type", "string"));
        properties.put("case", Map.of("type", "string"));
        return object(properties, List.copyOf(properties.keySet()));
    }

    private Map<String, Object> answer(Service service) {
        Map<String, Object> items = new LinkedHashMap<>();
        shared(service).forEach(item -> items.put(item.code(), value(item)));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("subject", Map.of("type", "string"));
        properties.put("outcome", Map.of("type", "string", "enum", List.of("found", "notFound", "mismatch")));
        properties.put("asOf", Map.of("type", "string", "format", "date-time"));
        properties.put("records", array(object(items, List.of()), MOST_RECORDS));
        return object(properties, List.copyOf(properties.keySet()));
    }

    private static List<DataItem> shared(Service service) {
        return service.items().stream()
                .filter(item -> item.sharing() != SharingType.NOT_SHARED)
                .toList();
    }

    private Map<String, Object> value(DataItem item) {
        Map<String, Object> schema = new LinkedHashMap<>(schema(item.type()));
        schema.put("description", item.name().zh() + " " + item.name().en());
        return schema;
    }

    private Map<String, Object> schema(ItemType type) {
        return switch (type.kind()) {
            case TEXT -> Map.of("type", "string", "maxLength", type.length());
            case NUMBER -> Map.of("type", "number");
            case DATE -> text(DATE);
            case DATE_OR_LONG_TERM -> text(DATE + "|long-term");
            case DATE_TIME -> Map.of("type", "string", "format", "date-time");
            case YEAR_MONTH -> text("\\d{6}");
            case FLAG -> Map.of("type", "boolean");
            case CODE ->
                catalogue
                        .codeList(type.codeList())
                        .map(OpenApiDescription::codes)
                        .orElse(Map.of("type", "string"));
            case TEXTS -> array(Map.of("type", "string", "maxLength", type.length()), MOST_TEXTS);
        };
    }

    private static Map<String, Object> codes(CodeList list) {
        return Map.of("type", "string", "enum", List.copyOf(list.entries().keySet()));
    }

    private static Map<String, Object> text(String pattern) {
        return Map.of("type", "string", "pattern", "^(" + pattern + ")$");
    }

    private static Map<String, Object> array(Map<String, Object> of, int most) {
        return Map.of("type", "array", "items", of, "maxItems", most);
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> content(Map<String, Object> schema, Map<String, Object> rest) {
        Map<String, Object> content = new LinkedHashMap<>(rest);
        content.put("content", Map.of("application/json", Map.of("schema", schema)));
        return content;
    }
}
