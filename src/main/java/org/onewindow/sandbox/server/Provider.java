package org.onewindow.sandbox.server;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.onewindow.catalogue.Service;
import org.onewindow.sandbox.Latency;
import org.onewindow.sandbox.RegisterAnswer;
import org.onewindow.sandbox.Registers;

/** The departments' own side: reads the question, asks the registers, writes the answer. Safe for use by several threads. */
final class Provider {
    private final ServiceDirectory directory;
    private final Registers registers;
    private final Latency latency;
    private final SubjectReader subjects;
    private final JsonText json;

    Provider(ServiceDirectory directory, Registers registers, Latency latency, SubjectReader subjects, JsonText json) {
        this.directory = directory;
        this.registers = registers;
        this.latency = latency;
        this.subjects = subjects;
        this.json = json;
    }

    /** The department's reply, with the delay of its service. */
    Reply answer(Service service, ServiceAddress address, ExchangeRequest request, byte[] body) {
        if (!address.subPath().isEmpty()) {
            return refusal(404, "no such path");
        }
        if (!request.method().equals("POST")) {
            return refusal(405, "only POST is answered").with(new HeaderLine("Allow", "POST"));
        }
        return question(service, body)
                .map(question ->
                        Reply.of(200, Reply.JSON, new ReplyBody.Later(() -> json.write(answer(service, question)))))
                .orElseGet(() -> refusal(400, "not a question this service answers"))
                .after(latency.next(service));
    }

    /** The question in {@code body}, if it is one. */
    Optional<Question> question(Service service, byte[] body) {
        return json.read(body).flatMap(node -> Question.read(node, service, directory, subjects));
    }

    /** The envelope with the department's answer. */
    Map<String, Object> answer(Service service, Question question) {
        RegisterAnswer answer = registers.ask(service, question.subject(), question.items());
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("subject", question.subject().value());
        envelope.put(
                "outcome",
                switch (answer.outcome()) {
                    case FOUND -> "found";
                    case NOT_FOUND -> "notFound";
                    case MISMATCH -> "mismatch";
                });
        envelope.put("asOf", ISO_OFFSET_DATE_TIME.format(answer.asOf()));
        envelope.put("records", answer.records());
        return envelope;
    }

    private Reply refusal(int status, String reason) {
        return Reply.of(status, Reply.JSON, json.write(Map.of("error", reason)));
    }
}
