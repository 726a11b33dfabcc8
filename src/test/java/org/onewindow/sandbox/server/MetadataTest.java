package org.onewindow.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Service;
import org.onewindow.catalogue.SubjectScope;
import org.onewindow.sandbox.AccessRights;
import org.onewindow.sandbox.SandboxOptions;

class MetadataTest {
    private static final String ENTERPRISE = "91110000600037341L";
    private static Stage stage;

    @BeforeAll
    static void open() {
        AccessRights rights = new AccessRights(Map.of(
                SandboxOptions.TRAINING_CLIENT,
                Set.of(AccessRights.EVERYTHING),
                "OW-TRAINING/GOV/narrow/x",
                Set.of("S20.verify")));
        stage = Stage.open(options -> options.withRights(rights));
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @Test
    void listClientsNamesEverySystemAndEveryClientOnce() throws Exception {
        RawClient.Answer answer = RawClient.get(stage.sandbox.url(), "/listClients", "Accept: application/json");

        JsonNode members = Stage.JSON.readTree(answer.body()).path("member");
        long systems = Stage.CATALOGUE.services().stream()
                .map(Service::system)
                .distinct()
                .count();
        assertThat(members).hasSize((int) systems + 2).doesNotHaveDuplicates();
        assertThat(members).allSatisfy(member -> {
            assertThat(member.fieldNames()).toIterable().containsExactly("id", "name", "subsystem_name");
            assertThat(member.path("id").fieldNames())
                    .toIterable()
                    .containsExactly("object_type", "xroad_instance", "member_class", "member_code", "subsystem_code");
            assertThat(member.path("id").path("object_type").asText()).isEqualTo("SUBSYSTEM");
        });
    }

    @Test
    void listMethodsNamesTheServicesOfOneSystem() throws Exception {
        JsonNode services = methods("listMethods", SandboxOptions.TRAINING_CLIENT);

        assertThat(services)
                .extracting(service -> service.path("service_code").asText())
                .containsExactlyElementsOf(Stage.CATALOGUE.services().stream()
                        .filter(service -> service.system().code().equals("S20"))
                        .map(Service::serviceCode)
                        .toList());
        assertThat(services.get(0).fieldNames())
                .toIterable()
                .containsExactly(
                        "object_type",
                        "service_type",
                        "xroad_instance",
                        "member_class",
                        "member_code",
                        "subsystem_code",
                        "service_code",
                        "endpoint_list");
        assertThat(services.get(0).path("endpoint_list").get(0).path("method").asText())
                .isEqualTo("POST");
    }

    @Test
    void allowedMethodsNamesOnlyWhatTheClientMayAsk() throws Exception {
        assertThat(methods("allowedMethods", "OW-TRAINING/GOV/narrow/x"))
                .extracting(service -> service.path("service_code").asText())
                .containsExactly("verify");
    }

    @Test
    void aSystemNobodyKeepsHasNoMethods() throws Exception {
        HttpResponse<byte[]> response = stage.get("/r1/OW-TRAINING/GOV/NONE/none/listMethods");
        assertThat(Stage.header(response, "x-road-error")).isEqualTo("server.clientproxy.unknown_member");
    }

    @Test
    void everyServiceAnswersAsItsDescriptionSays() throws Exception {
        assertThat(Stage.CATALOGUE.services()).isNotEmpty();
        for (Service service : Stage.CATALOGUE.services()) {
            JsonNode operation = description(service).path("paths").path("/").path("post");
            String question = service.scope() == SubjectScope.ENTERPRISE
                    ? Stage.question("UNIFIED_SOCIAL_CREDIT_CODE", ENTERPRISE, Stage.items(service))
                    : Stage.question("RESIDENT_ID", Stage.SOMEBODY, Stage.items(service));
            HttpResponse<byte[]> response = stage.send(stage.to(Stage.path(service))
                    .POST(HttpRequest.BodyPublishers.ofString(question))
                    .build());

            JsonNode answer = Stage.json(response);
            assertThat(answer.path("records").path(0))
                    .as(service.code())
                    .hasSize(Stage.items(service).size());
            assertThat(SchemaCheck.faults(schema(operation.path("responses").path("200")), answer))
                    .as(service.code())
                    .isEmpty();
            assertThat(SchemaCheck.faults(schema(operation.path("requestBody")), Stage.JSON.readTree(question)))
                    .as(service.code())
                    .isEmpty();
        }
    }

    @Test
    void theDescriptionForbidsWhatTheEnvelopeForbids() throws Exception {
        JsonNode schema = schema(description(Stage.service(Stage.SERVICE))
                .path("paths")
                .path("/")
                .path("post")
                .path("responses")
                .path("200"));
        String right =
                "{\"subject\":\"1\",\"outcome\":\"found\",\"asOf\":\"2026-11-23T08:00:00+08:00\",\"records\":[]}";
        assertThat(SchemaCheck.faults(schema, Stage.JSON.readTree(right))).isEmpty();
        for (String wrong : List.of(
                right.replace("found", "lost"),
                right.replace("[]", "[{\"S99-01\":1}]"),
                right.replace("[]", "[{\"S20-01\":{}}]"),
                right.replace("\"subject\":\"1\",", ""),
                right.replace("{\"subject\"", "{\"note\":1,\"subject\""))) {
            assertThat(SchemaCheck.faults(schema, Stage.JSON.readTree(wrong)))
                    .as(wrong)
                    .isNotEmpty();
        }
    }

    @Test
    void aDescriptionIsGivenOnlyOfAServiceThatIsNamed() throws Exception {
        String path = Stage.path(Stage.service(Stage.SERVICE)).replaceFirst("/[^/]*$", "/getOpenAPI");
        assertThat(Stage.header(stage.get(path), "x-road-error")).isEqualTo("server.clientproxy.internal_error");
        assertThat(Stage.header(stage.get(path + "?serviceCode=none"), "x-road-error"))
                .isEqualTo("server.serverproxy.unknown_service");
    }

    private static JsonNode methods(String which, String client) throws Exception {
        String path = Stage.path(Stage.service(Stage.SERVICE)).replaceFirst("/[^/]*$", "/" + which);
        RawClient.Answer answer = RawClient.get(stage.sandbox.url(), path, "X-Road-Client: " + client);
        return Stage.JSON.readTree(answer.body()).path("service");
    }

    private static JsonNode description(Service service) throws Exception {
        String path = Stage.path(service).replaceFirst("/[^/]*$", "/getOpenAPI");
        return Stage.json(stage.get(path + "?serviceCode=" + service.serviceCode()));
    }

    private static JsonNode schema(JsonNode holder) {
        return holder.path("content").path("application/json").path("schema");
    }
}
