package org.onewindow.hub.server;

import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.onewindow.hub.CounterRegister;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.OperatorRegister;
import org.onewindow.hub.RegisteredCounter;
import org.onewindow.hub.authority.Authority;
import org.onewindow.hub.authority.Subjects;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;

/**
 * Lets a request in or refuses it: the counter by its certificate and the register, the station, the operator and their role by the hub's own list.
 * Nothing is remembered from request to request, so that a counter revoked is refused with its next one. A refusal is in the hub's
 * log before it is answered, within bounds for each certificate and for all who have none. Safe for use by several threads.
 */
final class Gatekeeper {
    static final String COUNTER_HEADER = "X-OneWindow-Counter";
    static final String OPERATOR_HEADER = "X-OneWindow-Operator";
    static final String ROLE_HEADER = "X-OneWindow-Role";
    static final String CLIENT_HEADER = "X-Road-Client";

    private static final Pattern SHORT_WORD = Pattern.compile("[A-Za-z0-9._-]{1,32}");

    private static final Pattern CLIENT = Pattern.compile("[!-~]{1,200}");

    private final String station;
    private final CounterRegister counters;
    private final OperatorRegister operators;
    private final KnownRefused known;
    private final StrangersRefused strangers;
    private final ExchangeGate exchange;

    Gatekeeper(
            String station,
            CounterRegister counters,
            OperatorRegister operators,
            KnownRefused known,
            StrangersRefused strangers,
            ExchangeGate exchange) {
        this.strangers = strangers;
        this.exchange = exchange;
        this.station = station;
        this.counters = counters;
        this.operators = operators;
        this.known = known;
    }

    /** What a request says about who sends it; empty texts where it says nothing. */
    record Claim(
            Optional<X509Certificate> certificate,
            String address,
            String counter,
            String operator,
            String role,
            String client) {}

    /**
     * Who asks.
     *
     * @throws ProblemException 401 or 403, journalled
     */
    Caller admit(Route route, Claim claim) throws ProblemException, HubUnavailableException {
        if (route.access() == Access.ANYONE) {
            return new Caller(claim.address(), Optional.empty());
        }
        if (claim.certificate().isEmpty()) {
            throw refused(route, claim, "", 401, "no-certificate");
        }
        if (route.access() == Access.EXCHANGE
                || exchange.isServer(claim.certificate().get())) {
            return client(route, claim, claim.certificate().get());
        }
        if (exchange.isNotOurs(claim.certificate().get())) {
            throw refused(route, claim, "", 403, "wrong-certificate");
        }
        String name = Subjects.counter(claim.certificate().get()).orElse("");
        if (!Subjects.organisation(claim.certificate().get()).equals(station)) {
            throw refused(route, claim, "", 403, "wrong-station");
        }
        boolean administration = name.equals(Authority.ADMINISTRATION);
        if (administration != (route.access() == Access.ADMINISTRATION)) {
            throw refused(route, claim, administration ? "" : name, 403, "wrong-certificate");
        }
        return administration
                ? new Caller(name, Optional.empty())
                : counter(route, claim, claim.certificate().get(), name);
    }

    /** An endpoint finds that what it was asked is not for this caller: journals that as well. */
    void refusedWithin(Route route, Claim claim, Caller caller, Problem problem) throws HubUnavailableException {
        var unused = refused(route, claim, caller.name(), problem.status(), problem.reason());
    }

    private Caller client(Route route, Claim claim, X509Certificate certificate)
            throws ProblemException, HubUnavailableException {
        if (route.access() != Access.EXCHANGE || !exchange.isServer(certificate)) {
            throw refused(route, claim, "", 403, "wrong-certificate");
        }
        if (!exchange.allows(claim.client())) {
            throw refused(route, claim, "", 403, "client-not-allowed");
        }
        return new Caller(claim.client(), Optional.empty());
    }

    private Caller counter(Route route, Claim claim, X509Certificate certificate, String name)
            throws ProblemException, HubUnavailableException {
        Optional<RegisteredCounter> registered = counters.find(name);
        String serial = certificate.getSerialNumber().toString(16);
        if (registered.isEmpty()) {
            throw refused(route, claim, "", 403, "not-enrolled");
        }
        if (registered.get().revoked()) {
            throw refused(route, claim, name, 403, "revoked");
        }
        boolean renewed =
                registered.get().renewedSerial().filter(serial::equals).isPresent();
        if (!renewed && !registered.get().certificateSerial().equals(serial)) {
            throw refused(route, claim, name, 403, "replaced-certificate");
        }
        if (!claim.counter().equals(name)) {
            throw refused(route, claim, name, 403, "wrong-counter");
        }
        Optional<HubOperator> operator = operator(route, claim, name);
        if (renewed) {
            counters.use(name, serial);
        }
        return new Caller(name, operator);
    }

    private Optional<HubOperator> operator(Route route, Claim claim, String counter)
            throws ProblemException, HubUnavailableException {
        if (claim.operator().isEmpty() && !route.access().needsOperator()) {
            return Optional.empty();
        }
        Optional<HubOperator> known = claim.operator().isEmpty() ? Optional.empty() : operators.find(claim.operator());
        if (known.isEmpty()) {
            throw refused(route, claim, counter, 403, "unknown-operator");
        }
        if (!known.get().role().name().equals(claim.role())) {
            throw refused(route, claim, counter, 403, "wrong-role");
        }
        if (route.access().needsOperator() && !route.access().allows(known.get().role())) {
            throw refused(route, claim, counter, 403, "role-not-allowed");
        }
        return known;
    }

    /** What a stranger wrote goes into the log only as far as it has the form of what it should be. */
    private ProblemException refused(Route route, Claim claim, String counter, int status, String reason)
            throws HubUnavailableException {
        Map<String, String> details = new TreeMap<>();
        details.put("request", route.toString());
        word(details, "counter", counter.isEmpty() ? claim.counter() : counter);
        word(details, "role", claim.role());
        if (CLIENT.matcher(claim.client()).matches()) {
            details.put("client", claim.client());
        }
        EntryDraft draft = EntryDraft.of(
                        Action.REQUEST_REFUSED,
                        SHORT_WORD.matcher(claim.operator()).matches() ? claim.operator() : "",
                        "")
                .withOutcome(reason)
                .withDetails(details);
        if (claim.certificate().isEmpty()) {
            strangers.record(claim.address(), draft);
        } else {
            known.record(
                    claim.certificate().get().getSerialNumber().toString(16),
                    counter.isEmpty() ? Optional.empty() : Optional.of(counter),
                    draft);
        }
        return new ProblemException(status, reason, "this request is not for this caller; it is in the hub's log");
    }

    private static void word(Map<String, String> details, String name, String text) {
        if (SHORT_WORD.matcher(text).matches()) {
            details.put(name, text);
        }
    }
}
