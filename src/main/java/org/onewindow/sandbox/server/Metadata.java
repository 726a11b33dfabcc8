package org.onewindow.sandbox.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.onewindow.catalogue.Service;
import org.onewindow.catalogue.VerticalSystem;
import org.onewindow.sandbox.AccessRights;

/** The exchange's services about itself: who is there, what they offer, and how it is described. Snake case, nothing that is null. */
final class Metadata {
    private final ServiceDirectory directory;
    private final AccessRights rights;
    private final JsonText json;
    private final OpenApiDescription openApi;

    Metadata(ServiceDirectory directory, AccessRights rights, JsonText json) {
        this.directory = directory;
        this.rights = rights;
        this.json = json;
        this.openApi = new OpenApiDescription(directory.catalogue());
    }

    /** Everybody on the exchange, clients too. */
    Reply clients() {
        List<Map<String, Object>> members = new ArrayList<>();
        for (VerticalSystem system : directory.systems()) {
            Map<String, Object> id = subsystem(
                    directory.instance(),
                    system.department().memberClass(),
                    system.department().memberCode(),
                    system.subsystem());
            members.add(
                    member(id, system.department().name().zh(), system.name().zh()));
        }
        rights.services().keySet().stream().sorted().forEach(client -> {
            String[] id = client.split("/", 4);
            members.add(member(subsystem(id[0], id[1], id[2], id[3]), id[2], id[3]));
        });
        return Reply.of(200, Reply.JSON, json.write(Map.of("member", members)));
    }

    /** The answer, if {@code address} names one of these services. */
    Optional<Reply> answer(ExchangeRequest request, ServiceAddress address, String client) throws ExchangeException {
        if (!request.method().equals("GET") || !address.subPath().isEmpty()) {
            return Optional.empty();
        }
        return switch (address.service()) {
            case "listMethods" -> Optional.of(methods(address, service -> true));
            case "allowedMethods" -> Optional.of(methods(address, service -> rights.allows(client, service)));
            case "getOpenAPI" -> Optional.of(description(request, address));
            default -> Optional.empty();
        };
    }

    private Reply methods(ServiceAddress address, Predicate<Service> listed) throws ExchangeException {
        List<Map<String, Object>> services = directory.servicesBeside(address).stream()
                .filter(listed)
                .map(service -> method(address, service))
                .toList();
        return Reply.of(200, Reply.JSON, json.write(Map.of("service", services)));
    }

    private Reply description(ExchangeRequest request, ServiceAddress address) throws ExchangeException {
        Service service = directory.named(address, serviceCode(request.query().orElse("")));
        return Reply.of(200, Reply.JSON, json.write(openApi.of(service)));
    }

    private static String serviceCode(String query) throws ExchangeException {
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith("serviceCode=")) {
                return Identifier.decode(pair.substring("serviceCode=".length()));
            }
        }
        throw new ExchangeException(ExchangeError.INTERNAL_ERROR, "Missing or empty parameter 'serviceCode'");
    }

    private static Map<String, Object> method(ServiceAddress address, Service service) {
        Map<String, Object> method = new LinkedHashMap<>();
        method.put("object_type", "SERVICE");
        method.put("service_type", "OPENAPI");
        method.put("xroad_instance", address.instance());
        method.put("member_class", address.memberClass());
        method.put("member_code", address.member());
        method.put("subsystem_code", address.subsystem());
        method.put("service_code", service.serviceCode());
        method.put("endpoint_list", List.of(Map.of("method", "POST", "path", "/")));
        return method;
    }

    private static Map<String, Object> subsystem(String instance, String memberClass, String member, String subsystem) {
        Map<String, Object> id = new LinkedHashMap<>();
        id.put("object_type", "SUBSYSTEM");
        id.put("xroad_instance", instance);
        id.put("member_class", memberClass);
        id.put("member_code", member);
        id.put("subsystem_code", subsystem);
        return id;
    }

    private static Map<String, Object> member(Map<String, Object> id, String name, String subsystemName) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("id", id);
        member.put("name", name);
        member.put("subsystem_name", subsystemName);
        return member;
    }
}
