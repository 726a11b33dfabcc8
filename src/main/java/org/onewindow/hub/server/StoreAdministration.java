package org.onewindow.hub.server;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onewindow.hub.CounterRegister;
import org.onewindow.hub.FsckReport;
import org.onewindow.hub.HubChecks;
import org.onewindow.hub.HubJournal;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.HubStatus;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.OperatorRegister;
import org.onewindow.hub.authority.Authority;
import org.onewindow.hub.authority.EnrolmentCode;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;

/** On the store itself. Closing it closes nothing: the store is not its own. */
public final class StoreAdministration implements HubAdministration {
    private static final Pattern COUNTER = Pattern.compile("[A-Za-z0-9]{1,16}");

    private final String fingerprint;
    private final CounterRegister counters;
    private final OperatorRegister operators;
    private final HubChecks checks;
    private final HubJournal journal;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /** Over a store that is open. */
    public StoreAdministration(HubServices services, InstantSource clock) {
        this.fingerprint = services.authority().fingerprint();
        this.counters = services.counters();
        this.operators = services.operators();
        this.checks = services.checks();
        this.journal = services.journal();
        this.clock = clock;
    }

    @Override
    public Offer enrol(String counter) throws HubUnavailableException {
        if (!COUNTER.matcher(counter).matches()) {
            throw new IllegalArgumentException("not a counter's number");
        }
        EnrolmentCode code = EnrolmentCode.random(random);
        Instant until = clock.instant().plus(CODE_TERM);
        counters.offerCode(counter, code.hash(counter), until);
        return new Offer(counter, code.words(), fingerprint, until);
    }

    @Override
    public boolean revoke(String counter) throws HubUnavailableException {
        return counters.revoke(counter, Authority.ADMINISTRATION);
    }

    @Override
    public boolean recovering(String counter, String vaultNumber) throws HubUnavailableException {
        boolean known = counters.find(counter)
                .filter(found -> found.origin().endsWith("/" + vaultNumber))
                .isPresent();
        if (known) {
            Map<String, String> details = Map.of("counter", counter, "vault", vaultNumber, "what", "recovered-key");
            journal.record(
                    EntryDraft.of(Action.EXPORTED, Authority.ADMINISTRATION, "").withDetails(details),
                    Optional.of(counter));
        }
        return known;
    }

    @Override
    public List<HubOperator> operators() throws HubUnavailableException {
        return operators.all();
    }

    @Override
    public void put(HubOperator operator) throws HubUnavailableException {
        operators.put(operator, Authority.ADMINISTRATION);
    }

    @Override
    public boolean remove(String name) throws HubUnavailableException {
        return operators.remove(name, Authority.ADMINISTRATION);
    }

    @Override
    public FsckReport fsck() throws HubUnavailableException {
        return checks.fsck();
    }

    @Override
    public HubStatus status() throws HubUnavailableException {
        return checks.status();
    }

    @Override
    public void close() {
        // Whoever opened the store closes it.
    }
}
