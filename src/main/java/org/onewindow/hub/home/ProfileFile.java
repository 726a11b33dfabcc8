package org.onewindow.hub.home;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onewindow.hub.authority.PrivateFiles;

/** {@code hub.json} in a hub's home. For the hub's user alone: the store's URL may hold a password. */
final class ProfileFile {
    private static final long LARGEST = 64 * 1024;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;

    ProfileFile(Path home) {
        file = home.resolve("hub.json");
    }

    boolean exists() {
        return Files.exists(file);
    }

    void write(HubProfile profile) throws IOException {
        ObjectNode json = MAPPER.createObjectNode()
                .put("division", profile.division())
                .put("station", profile.station())
                .put("address", profile.address())
                .put("port", profile.port());
        ArrayNode names = json.putArray("names");
        profile.names().forEach(names::add);
        json.put("store", profile.store());
        PrivateFiles.write(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
    }

    HubProfile read() throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " is too large");
        }
        JsonNode json = MAPPER.readTree(Files.readAllBytes(file));
        List<String> names = new ArrayList<>();
        json.path("names").forEach(name -> names.add(name.asText()));
        try {
            return new HubProfile(
                    json.path("division").asText(),
                    json.path("station").asText(),
                    json.path("address").asText(),
                    json.path("port").asInt(-1),
                    names,
                    json.path("store").asText());
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is no hub's profile", e);
        }
    }
}
