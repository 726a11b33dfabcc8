package org.onewindow.hub.server;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onewindow.hub.CounterRegister;
import org.onewindow.hub.FsckReport;
import org.onewindow.hub.HubChecks;
import org.onewindow.hub.HubJournal;
import org.onewindow.hub.HubLogExport;
import org.onewindow.hub.HubLogExport.Written;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.HubStatus;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.OperatorRegister;
import org.onewindow.hub.Retention;
import org.onewindow.hub.authority.Authority;
import org.onewindow.hub.authority.EnrolmentCode;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;

/** On the store itself. Closing it closes nothing: the store is not its own. */
public final class StoreAdministration implements HubAdministration {
    private static final Pattern COUNTER = Pattern.compile("[A-Za-z0-9]{1,16}");

    private static final int HASH_BYTES = 32;

    private final String fingerprint;
    private final CounterRegister counters;
    private final OperatorRegister operators;
    private final HubChecks checks;
    private final HubJournal journal;
    private final Retention retention;
    private final HubLogExport export;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Over a store that is open. */
    public StoreAdministration(HubServices services, Clock clock) {
        this.fingerprint = services.authority().fingerprint();
        this.counters = services.counters();
        this.operators = services.operators();
        this.checks = services.checks();
        this.journal = services.journal();
        this.retention = services.retention();
        this.export = services.export();
        this.clock = clock;
    }

    @Override
    public Offer enrol(String counter) throws HubUnavailableException {
        EnrolmentCode code = EnrolmentCode.random(random);
        Offer offer = offer(counter, code.hash(counter));
        return new Offer(counter, code.words(), offer.fingerprint(), offer.until());
    }

    /** The same for a code that somebody else has made; what is given back has none in it. */
    Offer offer(String counter, byte[] codeHash) throws HubUnavailableException {
        if (!COUNTER.matcher(counter).matches() || codeHash.length != HASH_BYTES) {
            throw new IllegalArgumentException("not a counter's number, or no hash");
        }
        Instant until = clock.instant().plus(CODE_TERM);
        counters.offerCode(counter, codeHash, until);
        return new Offer(counter, "", fingerprint, until);
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
    public Retired retire(LocalDate before) throws HubUnavailableException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (before.isAfter(today.minusDays(LEAST_DAYS_KEPT))) {
            throw new IllegalArgumentException("so many days stay: " + LEAST_DAYS_KEPT);
        }
        List<LocalDate> days = retention.due(before);
        long parts = 0;
        for (LocalDate day : days) {
            parts += retention.destroy(day, Authority.ADMINISTRATION);
        }
        return new Retired(days, parts);
    }

    @Override
    public Written export(Path file) throws IOException, HubUnavailableException {
        if (!file.isAbsolute()) {
            throw new IOException("not an absolute path");
        }
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        journal.record(
                EntryDraft.of(Action.EXPORTED, Authority.ADMINISTRATION, "")
                        .withOutcome("log")
                        .withDetails(Map.of("from", "0")),
                Optional.empty());
        return export.write(file);
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
