package org.onewindow.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Service;
import org.onewindow.catalogue.SharingType;
import org.onewindow.subject.SubjectNumber;

/**
 * What a department is asked, read from a request's body as {@code src/docs/exchange.md} describes it.
 *
 * @param items of the service, shared, each once
 */
record Question(SubjectNumber subject, List<DataItem> items) {
    private static final Set<String> KEYS = Set.of("subject", "items", "matter", "case");
    private static final Set<String> SUBJECT_KEYS = Set.of("kind", "number");

    /** The question in {@code body}; empty if it is not one that {@code service} answers. */
    static Optional<Question> read(JsonNode body, Service service, ServiceDirectory directory, SubjectReader subjects) {
        if (!hasExactly(body, KEYS) || !hasExactly(body.path("subject"), SUBJECT_KEYS)) {
            return Optional.empty();
        }
        if (!body.path("matter").isTextual() || !body.path("case").isTextual()) {
            return Optional.empty();
        }
        JsonNode named = body.path("subject");
        Optional<SubjectNumber> subject = subjects.read(
                        named.path("kind").asText(""), named.path("number").asText(""))
                .filter(number -> service.scope().covers(number.subjectKind()));
        Optional<List<DataItem>> items = items(body.path("items"), service, directory);
        return subject.flatMap(asked -> items.map(list -> new Question(asked, list)));
    }

    private static boolean hasExactly(JsonNode node, Set<String> keys) {
        Set<String> names = new HashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return node.isObject() && names.equals(keys);
    }

    private static Optional<List<DataItem>> items(JsonNode node, Service service, ServiceDirectory directory) {
        List<DataItem> items = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (JsonNode code : node) {
            Optional<DataItem> item =
                    directory.item(service, code.asText("")).filter(known -> known.sharing() != SharingType.NOT_SHARED);
            if (item.isEmpty() || !codes.add(code.asText())) {
                return Optional.empty();
            }
            items.add(item.get());
        }
        return node.isArray() && !items.isEmpty() ? Optional.of(items) : Optional.empty();
    }
}
