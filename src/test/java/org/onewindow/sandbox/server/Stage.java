package org.onewindow.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueFiles;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Service;
import org.onewindow.catalogue.SharingType;
import org.onewindow.sandbox.FaultTimings;
import org.onewindow.sandbox.Latency;
import org.onewindow.sandbox.SandboxOptions;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.NumberReader;

/** A running sandbox without delays, and somebody who asks it things. */
final class Stage implements AutoCloseable {
    static final Catalogue CATALOGUE = ((CatalogueLoad.Loaded) CatalogueFiles.loadBundled()).catalogue();
    /** Invented. */
    static final String SOMEBODY = "110108198501019972";

    static final String SERVICE = "S20.query";
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.ofHours(8));
    private static final FaultTimings QUICK =
            new FaultTimings(Duration.ofMillis(300), Duration.ofMillis(3), Duration.ofMillis(400));

    final Sandbox sandbox;
    final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private Stage(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    static Stage open() {
        return open(UnaryOperator.identity());
    }

    static Stage open(UnaryOperator<SandboxOptions> change) {
        return new Stage(Sandbox.start(change.apply(options())));
    }

    static SandboxOptions options() {
        return SandboxOptions.of(CATALOGUE, new InterimRegisters(CATALOGUE), new NumberReader(Divisions.load()), CLOCK)
                .withLatency(Latency.none())
                .withTimings(QUICK);
    }

    static Service service(String code) {
        return CATALOGUE.service(code).orElseThrow();
    }

    static List<String> items(Service service) {
        return service.items().stream()
                .filter(item -> item.sharing() != SharingType.NOT_SHARED)
                .map(DataItem::code)
                .toList();
    }

    static String path(Service service) {
        return String.join(
                "/",
                "/r1",
                SandboxOptions.TRAINING_INSTANCE,
                service.department().memberClass(),
                service.department().memberCode(),
                service.system().subsystem(),
                service.serviceCode());
    }

    static String question(String kind, String number, List<String> items) {
        try {
            return JSON.writeValueAsString(Map.of(
                    "subject",
                    Map.of("kind", kind, "number", number),
                    "items",
                    items,
                    "matter",
                    "M04",
                    "case",
                    "110108-20261123-03-0017"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String question() {
        return question("RESIDENT_ID", SOMEBODY, List.of("S20-01", "S20-02"));
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(sandbox.url().resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("X-Road-Client", SandboxOptions.TRAINING_CLIENT)
                .header("X-Road-Id", "4f0c2f6e-1111-4222-8333-000000000001");
    }

    HttpRequest ask(String serviceCode) {
        return to(path(service(serviceCode)))
                .POST(HttpRequest.BodyPublishers.ofString(question()))
                .build();
    }

    HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(to(path).GET().build());
    }

    HttpResponse<byte[]> admin(String method, String rest, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(sandbox.adminUrl() + rest))
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    static JsonNode json(HttpResponse<byte[]> response) throws IOException {
        return JSON.readTree(response.body());
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
