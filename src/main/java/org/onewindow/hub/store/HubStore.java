package org.onewindow.hub.store;

import com.zaxxer.hikari.pool.HikariPool;
import java.security.SecureRandom;
import java.util.Optional;
import org.onewindow.hub.CaseRules;
import org.onewindow.hub.CasesAtHub;
import org.onewindow.hub.CounterRegister;
import org.onewindow.hub.DayEntries;
import org.onewindow.hub.DecisionFeed;
import org.onewindow.hub.HubCheckpoints;
import org.onewindow.hub.HubChecks;
import org.onewindow.hub.HubJournal;
import org.onewindow.hub.HubKeys;
import org.onewindow.hub.HubLogExport;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.IdempotencyKeys;
import org.onewindow.hub.JournalIntake;
import org.onewindow.hub.OperatorRegister;
import org.onewindow.hub.PaceHistory;
import org.onewindow.hub.ReceiptSearch;
import org.onewindow.hub.Retention;
import org.onewindow.hub.UsageSearch;

/**
 * The door to what the hub keeps: gives out the hub's use cases over one store. Nothing is remembered outside of the store, so any number of these may
 * stand on one PostgreSQL; a file of H2 has one. Safe for use by several threads.
 */
public final class HubStore implements AutoCloseable {
    private final Database database;
    private final HubLog hubLog;
    private final DayKeys days;
    private final Sealing sealing;
    private final HubKeys keys;
    private final HubStation station;
    private final JournalIntake intake;
    private final MissingHashes missingHashes;

    private HubStore(Database database, HubKeys keys, HubStation station) {
        this.database = database;
        this.keys = keys;
        this.station = station;
        hubLog = new HubLog(keys.signer(), station.clock());
        sealing = new Sealing(new SecureRandom());
        days = new DayKeys(keys.sealing(), sealing);
        CaseDecisions cases = new CaseDecisions(new CaseRules(station.knownMatters()));
        missingHashes = new MissingHashes(database);
        intake = new StoredIntake(
                database, new IntakeTransaction(database.dialect(), hubLog, cases, days, sealing, station.clock()));
    }

    private interface Opening {
        void with(Schema schema) throws HubStoreException, HubUnavailableException;
    }

    /**
     * Makes the store of a new hub, or opens it if it is this hub's already.
     *
     * @throws HubStoreException if it is another hub's, of a newer version, or damaged
     */
    public static HubStore create(StoreSettings settings, HubKeys keys, HubStation station) throws HubStoreException {
        try (StoreFile.Held held = StoreFile.hold(file(settings))) {
            if (held.file().isPresent() && !held.file().get().exists()) {
                held.file()
                        .get()
                        .make(store -> over(connected(store), keys, station, Schema::create)
                                .close());
            }
            return opened(held, settings, keys, station, Schema::create);
        }
    }

    /**
     * Opens the store of a hub that was made before. An empty database is refused: it would be one that lost everything.
     *
     * @throws HubStoreException if it can't be reached, is not this hub's, of a newer version, or damaged
     */
    public static HubStore open(StoreSettings settings, HubKeys keys, HubStation station) throws HubStoreException {
        Optional<StoreFile> file = file(settings);
        if (file.isPresent() && !file.get().exists()) {
            // To connect would make one, empty.
            throw new HubStoreException("there is no hub in this store: it was never made, or what was there is lost");
        }
        try (StoreFile.Held held = StoreFile.hold(file)) {
            return opened(held, settings, keys, station, Schema::open);
        }
    }

    private static HubStore opened(
            StoreFile.Held held, StoreSettings settings, HubKeys keys, HubStation station, Opening opening)
            throws HubStoreException {
        Database database = connected(settings);
        if (held.file().isPresent() && isBehind(database)) {
            database.close();
            held.file()
                    .get()
                    .change(store ->
                            over(connected(store), keys, station, Schema::open).close());
            database = connected(settings);
        }
        return over(database, keys, station, opening);
    }

    private static boolean isBehind(Database database) throws HubStoreException {
        try {
            return Schema.isBehind(database);
        } catch (HubUnavailableException e) {
            database.close();
            throw new HubStoreException("the store can't be read", e);
        }
    }

    private static Optional<StoreFile> file(StoreSettings settings) throws HubStoreException {
        try {
            return StoreFile.of(settings);
        } catch (IllegalArgumentException e) {
            throw new HubStoreException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Database connected(StoreSettings settings) throws HubStoreException {
        try {
            return new Database(settings);
        } catch (IllegalArgumentException e) {
            throw new HubStoreException(String.valueOf(e.getMessage()), e);
        } catch (HikariPool.PoolInitializationException e) {
            throw new HubStoreException("the store can't be reached, or another hub has its file open", e);
        }
    }

    /** A store over a database, which is closed if it can't be one. */
    private static HubStore over(Database database, HubKeys keys, HubStation station, Opening opening)
            throws HubStoreException {
        try {
            HubStore store = new HubStore(database, keys, station);
            opening.with(new Schema(database, store.hubLog));
            return store;
        } catch (HubStoreException | RuntimeException e) {
            database.close();
            throw e;
        } catch (HubUnavailableException e) {
            database.close();
            throw new HubStoreException("the store can't be read", e);
        }
    }

    /** Takes counters' logs in. */
    public JournalIntake intake() {
        return intake;
    }

    /** Tells counters what was decided. */
    public DecisionFeed feed() {
        return new StoredFeed(database, hubLog);
    }

    /** Says where the hub's log stands. */
    public HubCheckpoints checkpoints() {
        return new StoredCheckpoints(database, hubLog, keys.signer().verifier());
    }

    /** Knows the cases. */
    public CasesAtHub cases() {
        return number -> database.read(handle -> CaseRows.find(handle, number));
    }

    /** Reads a day's entries. */
    public DayEntries dayEntries() {
        return new StoredDayEntries(database, days, sealing);
    }

    /** Says what operators' past days were like. */
    public PaceHistory paces() {
        return new StoredPaces(database, station.clock().getZone());
    }

    /** Finds who used a person's data. */
    public UsageSearch usage() {
        return new StoredUsage(
                database,
                new SubjectKeys(keys.subjects()),
                station.name(),
                station.clock().getZone());
    }

    /** Proves what it found. */
    public ReceiptSearch receipts() {
        return new StoredReceipts(database, new SubjectKeys(keys.subjects()), missingHashes);
    }

    /** Knows the counters. */
    public CounterRegister counters() {
        return new StoredRegister(database, hubLog, station.clock());
    }

    /** Knows the operators. */
    public OperatorRegister operators() {
        return new StoredOperators(database, hubLog);
    }

    /** Writes the hub's own log. */
    public HubJournal journal() {
        return new StoredHubJournal(database, hubLog);
    }

    /** Remembers requests that were done. */
    public IdempotencyKeys idempotencyKeys() {
        return new StoredIdempotencyKeys(database);
    }

    /** Destroys what is due. */
    public Retention retention() {
        return new StoredRetention(database, hubLog, days);
    }

    /** Writes the hub's own log into a file. */
    public HubLogExport export() {
        return new StoredHubLogExport(database, hubLog);
    }

    /** Checks the store. */
    public HubChecks checks() {
        return new StoredChecks(database, hubLog, keys.signer().verifier(), days, sealing);
    }

    /** Closes the connections; what was acknowledged is durable already. */
    @Override
    public void close() {
        database.close();
    }
}
