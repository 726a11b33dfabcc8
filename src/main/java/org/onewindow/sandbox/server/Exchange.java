package org.onewindow.sandbox.server;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.catalogue.Service;
import org.onewindow.sandbox.AccessRights;
import org.onewindow.sandbox.ErrorSpelling;
import org.onewindow.sandbox.FaultSwitchboard;

/**
 * The exchange: from a request to its reply, HTTP apart. Rights are checked, the department is asked, the department's reply gets the headers that
 * the exchange adds. Safe for use by several threads; keeps nothing between requests.
 */
final class Exchange {
    private static final String SOAP_FAULT = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"http://schemas.xmlsoap.org/soap/envelope/\"><SOAP-ENV:Body><SOAP-ENV:Fault>"
            + "<faultcode>%s</faultcode><faultstring>Not a request to a REST service</faultstring>"
            + "<faultactor></faultactor><detail><faultDetail xmlns=\"\">%s</faultDetail></detail>"
            + "</SOAP-ENV:Fault></SOAP-ENV:Body></SOAP-ENV:Envelope>";

    private final ServiceDirectory directory;
    private final AccessRights rights;
    private final ErrorSpelling spelling;
    private final FaultSwitchboard faults;
    private final Provider provider;
    private final FaultyReplies faultyReplies;
    private final Metadata metadata;
    private final JsonText json;

    Exchange(
            ServiceDirectory directory,
            AccessRights rights,
            ErrorSpelling spelling,
            FaultSwitchboard faults,
            Provider provider,
            FaultyReplies faultyReplies,
            JsonText json) {
        this.directory = directory;
        this.rights = rights;
        this.spelling = spelling;
        this.faults = faults;
        this.provider = provider;
        this.faultyReplies = faultyReplies;
        this.metadata = new Metadata(directory, rights, json);
        this.json = json;
    }

    /**
     * Answers a request.
     *
     * @param body empty if the request has none
     */
    Reply answer(ExchangeRequest request, byte[] body) {
        if (request.path().equals("/listClients")) {
            return metadata.clients();
        }
        if (!request.path().startsWith(ServiceAddress.PREFIX)) {
            String code = ExchangeError.INTERNAL_ERROR.code(spelling);
            return Reply.of(
                    200,
                    "text/xml;charset=UTF-8",
                    SOAP_FAULT.formatted(code, UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
        }
        try {
            return forward(request, body);
        } catch (ExchangeException e) {
            return error(e);
        }
    }

    private Reply forward(ExchangeRequest request, byte[] body) throws ExchangeException {
        ServiceAddress address = ServiceAddress.of(request.path());
        String client = client(request);
        List<HeaderLine> stamp = stamp(request, address, body);
        Optional<Reply> described = metadata.answer(request, address, client);
        if (described.isPresent()) {
            return described.get().with(stamp);
        }
        Service service = directory.service(address);
        if (!rights.allows(client, service)) {
            throw new ExchangeException(ExchangeError.ACCESS_DENIED, "Request is not allowed: " + address.display());
        }
        var fault = faults.faultOf(service);
        if (fault.isPresent()) {
            return faultyReplies.reply(fault.get(), service, address, new Exchanged(request, body, stamp));
        }
        return provider.answer(service, address, request, body).with(stamp);
    }

    private String client(ExchangeRequest request) throws ExchangeException {
        String header = request.header("X-Road-Client")
                .orElseThrow(() -> new ExchangeException(
                        ExchangeError.INVALID_CLIENT, "Client identifier is mandatory for REST requests"));
        String client = String.join("/", Identifier.parts(header, 4));
        if (!rights.knows(client)) {
            throw new ExchangeException(ExchangeError.UNKNOWN_MEMBER, "Client is not registered on this exchange");
        }
        return client;
    }

    private List<HeaderLine> stamp(ExchangeRequest request, ServiceAddress address, byte[] body) {
        String requestId = UUID.randomUUID().toString();
        String id =
                request.header("X-Road-Id").orElseGet(() -> UUID.randomUUID().toString());
        return List.of(
                new HeaderLine("x-road-id", id),
                new HeaderLine("x-road-client", request.header("X-Road-Client").orElse("")),
                new HeaderLine("x-road-service", address.wire()),
                new HeaderLine("x-road-request-id", requestId),
                new HeaderLine("x-road-request-hash", RequestHash.of(request, requestId, body)));
    }

    private Reply error(ExchangeException e) {
        Map<String, String> body = new LinkedHashMap<>();
        String code = e.error().code(spelling);
        body.put("type", code);
        body.put("message", e.words());
        body.put("detail", UUID.randomUUID().toString());
        return Reply.of(500, Reply.JSON, json.write(body)).with(new HeaderLine("X-Road-Error", code));
    }
}
