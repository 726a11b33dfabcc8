package org.onewindow.hub.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.hub.CounterRegister;
import org.onewindow.hub.HubCheckpoints;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.authority.Authority;
import org.onewindow.hub.authority.EnrolmentCode;
import org.onewindow.hub.authority.HubSecrets;
import org.onewindow.hub.authority.IssuedCertificate;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.protocol.Enrolled;
import org.onewindow.protocol.Enrolment;
import org.onewindow.protocol.MalformedMessageException;

/**
 * Takes a counter in for a one-time code. What is kept for a repeated request is only the certificate, which is public; the station's secrets are put to
 * it anew each time, and only for a body with the same code in it.
 */
final class EnrolmentEndpoint {
    private final Authority authority;
    private final HubSecrets secrets;
    private final CounterRegister counters;
    private final HubCheckpoints checkpoints;
    private final StrangersRefused strangers;
    private final InstantSource clock;

    EnrolmentEndpoint(HubServices services, InstantSource clock, StrangersRefused strangers) {
        this.authority = services.authority();
        this.secrets = services.secrets();
        this.counters = services.counters();
        this.checkpoints = services.checkpoints();
        this.strangers = strangers;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(Route.changing("POST", "/v1/enrolment", Access.ANYONE, this::enrol, this::whole));
    }

    private Reply enrol(Question question) throws ProblemException, MalformedMessageException, HubUnavailableException {
        Enrolment asked = Enrolment.fromJson(question.body());
        // Looked at first: a code must not be used up by a request that can't be met.
        if (!authority.accepts(asked.certificateRequest())) {
            throw new ProblemException(422, "bad-certificate-request", "PKCS #10 with a key on P-256, signed by it");
        }
        Optional<EnrolmentCode> code = EnrolmentCode.parse(asked.code());
        if (code.isEmpty()
                || !counters.redeemCode(asked.counter(), code.get().hash(asked.counter()), clock.instant())) {
            strangers.record(
                    question.caller().name(),
                    EntryDraft.of(Action.REQUEST_REFUSED, "", "")
                            .withOutcome("wrong-code")
                            .withDetails(Map.of("request", question.route().toString(), "counter", asked.counter())));
            throw new ProblemException(403, "wrong-code", "not the code of this counter, used, or its time is over");
        }
        IssuedCertificate certificate = issue(asked);
        counters.enrol(
                asked.counter(),
                origin(asked),
                asked.checkpointKey(),
                certificate.serial(),
                certificate.until(),
                Authority.ADMINISTRATION);
        return Reply.json(201, certificate.pem().getBytes(StandardCharsets.US_ASCII));
    }

    private IssuedCertificate issue(Enrolment asked) throws HubUnavailableException {
        try {
            return authority
                    .issue(asked.counter(), asked.certificateRequest())
                    .orElseThrow(() -> new IllegalStateException("the request was looked at before"));
        } catch (IOException e) {
            throw new HubUnavailableException("the authority's files can't be written", e);
        }
    }

    private String origin(Enrolment asked) {
        return "onewindow/" + authority.station() + "/counter-" + asked.counter() + "/" + asked.vaultNumber();
    }

    private Reply whole(Reply kept) {
        Enrolled enrolled = new Enrolled(
                new String(kept.body(), StandardCharsets.US_ASCII),
                authority.rootPem(),
                secrets.subjectKey(),
                checkpoints.verifierKey(),
                secrets.recoveryPublicKey());
        return Reply.json(kept.status(), enrolled.toJson());
    }
}
