package org.onewindow.hub.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hub.store.TestCounter;
import org.onewindow.hubclient.RawHub;

class DescriptionTest {
    @TempDir
    private Path folder;

    @Test
    void everyPathOfTheDescriptionIsAnsweredAndEveryAnswerDescribed() throws Exception {
        try (TestHub hub = TestHub.start(folder)) {
            RawHub counter = RawHub.as(hub.enrol(new TestCounter("07")));
            JsonNode description =
                    new ObjectMapper().readTree(counter.get("/v1/openapi.json").body());
            Set<String> described = new TreeSet<>();
            for (var path : description.path("paths").properties()) {
                for (var operation : path.getValue().properties()) {
                    String method = operation.getKey().toUpperCase(Locale.ROOT);
                    described.add(method + " " + path.getKey());
                    String asked = path.getKey()
                            .replace("{number}", "110108-20261127-07-0001")
                            .replace("{day}", "2026-11-27")
                            .replaceAll("\\{\\w+}", "x1");
                    int status = counter.ask(method, asked, new byte[0]).statusCode();
                    assertThat(status).as(method + " " + asked).isNotIn(404, 405, 500);
                    JsonNode responses = operation.getValue().path("responses");
                    assertThat(responses.has(Integer.toString(status)))
                            .as(method + " " + asked + " describes " + status)
                            .isTrue();
                }
            }
            Set<String> served = new TreeSet<>();
            HubServer.routes(
                            hub.open().services(),
                            Clock.systemUTC(),
                            new StrangersRefused(hub.open().services().journal(), Clock.systemUTC()))
                    .all()
                    .forEach(route -> served.add(route.toString()));
            assertThat(described).isEqualTo(served);
            assertThat(description.path("openapi").asText()).startsWith("3.1");
        }
    }
}
