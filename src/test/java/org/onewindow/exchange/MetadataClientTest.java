package org.onewindow.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.exchange.OfferedService.Endpoint;
import org.onewindow.lookup.HashVerdict;
import org.onewindow.lookup.Refusal;
import org.onewindow.lookup.SourceReply;
import org.onewindow.lookup.Trouble;

class MetadataClientTest {
    private static final ClientId PROVIDER = ClientId.parse("CN-TEST/GOV/MPS/S01");
    private static final String JSON = "200 OK\r\nContent-Type: application/json";

    private String head = "";

    @Test
    void membersAndSubsystemsAreListedWithoutNamingAClient() throws Exception {
        String body = """
                {"member":[
                  {"id":{"object_type":"MEMBER","xroad_instance":"CN-TEST","member_class":"GOV","member_code":"MPS"},"name":"公安部"},
                  {"id":{"object_type":"SUBSYSTEM","xroad_instance":"CN-TEST","member_class":"GOV","member_code":"MPS",
                    "subsystem_code":"S01"},"name":"公安部","subsystem_name":"人口","added_later":1}]}
                """;

        assertThat(ask(JSON, body, MetadataClient::listClients))
                .isEqualTo(new MetadataReply.Told<>(List.of(
                        new ExchangeMember("CN-TEST", "GOV", "MPS", Optional.empty(), "公安部"),
                        new ExchangeMember("CN-TEST", "GOV", "MPS", Optional.of("S01"), "人口"))));
        assertThat(head).startsWith("GET /listClients HTTP/1.1\r\n").doesNotContain("X-Road-Client");
    }

    @Test
    void servicesAreListedWithTheirEndpoints() throws Exception {
        String body = """
                {"service":[{"object_type":"SERVICE","service_type":"OPENAPI","xroad_instance":"CN-TEST","member_class":"GOV",
                  "member_code":"MPS","subsystem_code":"S01","service_code":"query",
                  "endpoint_list":[{"method":"POST","path":"/"}]}]}
                """;
        var expected = new MetadataReply.Told<>(List.of(new OfferedService(
                ServiceId.parse(Invented.SERVICE_ID), "OPENAPI", List.of(new Endpoint("POST", "/")))));

        assertThat(ask(JSON, body, client -> client.allowedMethods(PROVIDER))).isEqualTo(expected);
        assertThat(head)
                .startsWith("GET /r1/CN-TEST/GOV/MPS/S01/allowedMethods HTTP/1.1\r\n")
                .contains("\r\nX-Road-Client: CN-TEST/GOV/110108/counter\r\n", "\r\nX-Road-Id: ");
        assertThat(ask(JSON, body, client -> client.listMethods(PROVIDER))).isEqualTo(expected);
        assertThat(head).startsWith("GET /r1/CN-TEST/GOV/MPS/S01/listMethods HTTP/1.1\r\n");
    }

    @Test
    void aDescriptionComesAsItIs() throws Exception {
        assertThat(ask(
                        "200 OK\r\nContent-Type: text/yaml",
                        "openapi: 3.0.3\n",
                        client -> client.getOpenApi(new ServiceId(PROVIDER, "a+b?"))))
                .isEqualTo(new MetadataReply.Told<>("openapi: 3.0.3\n"));
        assertThat(head).startsWith("GET /r1/CN-TEST/GOV/MPS/S01/getOpenAPI?serviceCode=a%2Bb%3F HTTP/1.1\r\n");
    }

    @Test
    void aDenialSaysWhat() throws Exception {
        assertThat(ask(
                        "500 Error\r\nX-Road-Error: server.serverproxy.access_denied",
                        "{}",
                        client -> client.listMethods(PROVIDER)))
                .isEqualTo(new MetadataReply.NotTold<>(
                        new SourceReply.Denied("/r1/CN-TEST/GOV/MPS/S01/listMethods", Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, <html/>, NOT_JSON",
        "application/json, {, MALFORMED",
        "application/json, {}, WRONG_SCHEMA",
        "application/json, '{\"service\":[{}]}', WRONG_SCHEMA",
        "application/json, '{\"service\":[],\"service\":[]}', MALFORMED"
    })
    void aListOfAnotherShapeIsRefused(String type, String body, Refusal refusal) throws Exception {
        assertThat(ask("200 OK\r\nContent-Type: " + type, body, client -> client.listMethods(PROVIDER)))
                .isEqualTo(new MetadataReply.NotTold<>(new SourceReply.Untrusted(refusal, HashVerdict.ABSENT)));
    }

    @Test
    void anythingElseIsAFailure() throws Exception {
        assertThat(ask("404 Not Found\r\nContent-Type: text/html", "<html/>", MetadataClient::listClients))
                .isEqualTo(new MetadataReply.NotTold<>(new SourceReply.Failed(
                        Trouble.EXCHANGE_FAILED, Optional.empty(), Optional.empty(), HashVerdict.ABSENT)));
    }

    private <T> MetadataReply<T> ask(
            String statusAndHeaders, String body, Function<MetadataClient, MetadataReply<T>> question)
            throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (RawServer server =
                        new RawServer((request, out) -> out.write(RawServer.reply(request, statusAndHeaders, bytes)));
                ExchangeDepartments departments = ExchangeDepartments.open(Invented.settings(server.port()))) {
            MetadataReply<T> reply = question.apply(departments.metadata());
            head = server.received().get(0).head();
            return reply;
        }
    }
}
