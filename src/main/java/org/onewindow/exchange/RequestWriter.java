package org.onewindow.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.onewindow.lookup.ServiceRequest;
import org.onewindow.subject.SubjectKind;

/** Writes a request's headers and body as {@code src/docs/exchange.md} says. Stateless. */
final class RequestWriter {
    static final MediaType JSON = MediaType.get("application/json; charset=UTF-8");

    private RequestWriter() {}

    /**
     * Adds what this request says of itself.
     *
     * @throws IllegalArgumentException if a person is named as represented party: a person's number never goes into a header
     */
    static Headers headers(Headers.Builder common, ServiceRequest request) {
        common.add("X-Road-Id", request.requestId().toString())
                .add("X-Road-UserId", PercentEncoding.ofHeaderValue(request.operator()))
                .add(
                        "X-Road-Issue",
                        PercentEncoding.ofHeaderValue(request.caseNumber().value()));
        request.representedParty().ifPresent(party -> {
            if (party.subjectKind() != SubjectKind.ENTERPRISE) {
                throw new IllegalArgumentException("only an enterprise can be the represented party");
            }
            common.add("X-Road-Represented-Party", PercentEncoding.ofHeaderValue(party.value()));
        });
        return common.build();
    }

    static RequestBody body(ServiceRequest request) {
        ObjectNode body = StrictJson.object();
        body.putObject("subject")
                .put("kind", request.subject().kind().name())
                .put("number", request.subject().value());
        var items = body.putArray("items");
        request.items().forEach(item -> items.add(item.code()));
        body.put("matter", request.matter());
        body.put("case", request.caseNumber().value());
        return RequestBody.create(StrictJson.bytes(body), JSON);
    }
}
