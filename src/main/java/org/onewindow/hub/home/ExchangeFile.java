package org.onewindow.hub.home;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.hub.server.ExchangeAccess;

/**
 * {@code exchange.json} in a hub's home: {@code service}, {@code clients} (list), {@code certificate} (a PEM file in the home). Where there is none, nobody asks
 * over the exchange; where it is faulty, the hub does not start, rather than guess who may.
 */
final class ExchangeFile {
    private static final long LARGEST = 64 * 1024;
    private static final Set<String> FIELDS = Set.of("service", "clients", "certificate");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path home;

    ExchangeFile(Path home) {
        this.home = home;
    }

    Optional<ExchangeAccess> read() throws IOException {
        Path file = home.resolve("exchange.json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " is too large");
        }
        JsonNode json = MAPPER.readTree(Files.readAllBytes(file));
        Set<String> clients = new TreeSet<>();
        json.path("clients").forEach(client -> clients.add(client.asText()));
        Set<String> fields = new TreeSet<>();
        json.fieldNames().forEachRemaining(fields::add);
        if (!fields.equals(FIELDS)) {
            throw new IOException(file + " has service, clients and certificate, and nothing else");
        }
        try {
            return Optional.of(new ExchangeAccess(
                    json.path("service").asText(),
                    clients,
                    certificate(home.resolve(json.path("certificate").asText()))));
        } catch (IllegalArgumentException | CertificateException e) {
            throw new IOException(file + " does not say who may ask", e);
        }
    }

    private static X509Certificate certificate(Path file) throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
