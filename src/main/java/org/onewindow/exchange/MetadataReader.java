package org.onewindow.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.exchange.OfferedService.Endpoint;
import org.onewindow.lookup.DisplayText;
import org.onewindow.lookup.Refusal;

/**
 * Reads the exchange's lists. Keys it does not know are left alone, because newer Security Servers add some; what it needs must be there. Stateless.
 */
final class MetadataReader {
    private static final int LONGEST_NAME = 255;

    private MetadataReader() {}

    static List<ExchangeMember> members(byte[] body) throws RefusedBodyException {
        List<ExchangeMember> members = new ArrayList<>();
        for (JsonNode member : list(body, "member")) {
            JsonNode id = member.path("id");
            Optional<String> subsystem =
                    id.hasNonNull("subsystem_code") ? Optional.of(text(id, "subsystem_code")) : Optional.empty();
            String name = subsystem.isPresent() && member.hasNonNull("subsystem_name") ? "subsystem_name" : "name";
            members.add(new ExchangeMember(
                    text(id, "xroad_instance"),
                    text(id, "member_class"),
                    text(id, "member_code"),
                    subsystem,
                    text(member, name)));
        }
        return List.copyOf(members);
    }

    static List<OfferedService> services(byte[] body) throws RefusedBodyException {
        List<OfferedService> services = new ArrayList<>();
        for (JsonNode service : list(body, "service")) {
            List<Endpoint> endpoints = new ArrayList<>();
            for (JsonNode endpoint : service.path("endpoint_list")) {
                endpoints.add(new Endpoint(text(endpoint, "method"), text(endpoint, "path")));
            }
            services.add(new OfferedService(serviceId(service), text(service, "service_type"), endpoints));
        }
        return List.copyOf(services);
    }

    private static ServiceId serviceId(JsonNode service) throws RefusedBodyException {
        try {
            return new ServiceId(
                    new ClientId(
                            text(service, "xroad_instance"),
                            text(service, "member_class"),
                            text(service, "member_code"),
                            text(service, "subsystem_code")),
                    text(service, "service_code"));
        } catch (IllegalArgumentException e) {
            throw new RefusedBodyException(Refusal.WRONG_SCHEMA);
        }
    }

    private static JsonNode list(byte[] body, String key) throws RefusedBodyException {
        JsonNode list = StrictJson.tree(body).path(key);
        if (!list.isArray()) {
            throw new RefusedBodyException(Refusal.WRONG_SCHEMA);
        }
        return list;
    }

    private static String text(JsonNode node, String key) throws RefusedBodyException {
        JsonNode value = node.path(key);
        if (!value.isTextual()) {
            throw new RefusedBodyException(Refusal.WRONG_SCHEMA);
        }
        return DisplayText.clean(value.textValue(), LONGEST_NAME);
    }
}
