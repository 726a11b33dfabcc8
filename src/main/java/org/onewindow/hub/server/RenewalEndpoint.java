package org.onewindow.hub.server;

import java.io.IOException;
import java.util.List;
import org.onewindow.hub.CounterRegister;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.authority.Authority;
import org.onewindow.hub.authority.IssuedCertificate;
import org.onewindow.protocol.MalformedMessageException;
import org.onewindow.protocol.Renewal;
import org.onewindow.protocol.Renewed;

/** Gives a counter that is enrolled a new certificate, by the one it has. The old one counts until the new one is used for the first time. */
final class RenewalEndpoint {
    private final Authority authority;
    private final CounterRegister counters;

    RenewalEndpoint(Authority authority, CounterRegister counters) {
        this.authority = authority;
        this.counters = counters;
    }

    List<Route> routes() {
        return List.of(Route.changing("POST", "/v1/renewal", Access.COUNTER, this::renew));
    }

    private Reply renew(Question question) throws ProblemException, MalformedMessageException, HubUnavailableException {
        Renewal asked = Renewal.fromJson(question.body());
        String counter = question.caller().name();
        IssuedCertificate certificate = issue(counter, asked);
        counters.renew(counter, certificate.serial(), certificate.until());
        return Reply.json(201, new Renewed(certificate.pem()).toJson());
    }

    private IssuedCertificate issue(String counter, Renewal asked) throws ProblemException, HubUnavailableException {
        try {
            return authority
                    .issue(counter, asked.certificateRequest())
                    .orElseThrow(() -> new ProblemException(
                            422, "bad-certificate-request", "PKCS #10 with a key on P-256, signed by it"));
        } catch (IOException e) {
            throw new HubUnavailableException("the authority's files can't be written", e);
        }
    }
}
