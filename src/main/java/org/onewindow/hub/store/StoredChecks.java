package org.onewindow.hub.store;

import java.sql.DatabaseMetaData;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.onewindow.hub.FsckFinding;
import org.onewindow.hub.FsckReport;
import org.onewindow.hub.HubChecks;
import org.onewindow.hub.HubStatus;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.journal.proof.NoteVerifier;

/** Checks and figures, each as of one moment. */
final class StoredChecks implements HubChecks {
    private final Database database;
    private final HubLog hubLog;
    private final NoteVerifier verifier;
    private final DayKeys days;
    private final Sealing sealing;

    StoredChecks(Database database, HubLog hubLog, NoteVerifier verifier, DayKeys days, Sealing sealing) {
        this.database = database;
        this.hubLog = hubLog;
        this.verifier = verifier;
        this.days = days;
        this.sealing = sealing;
    }

    @Override
    public FsckReport fsck() throws HubUnavailableException {
        return database.read(handle -> {
            List<FsckFinding> findings = new ArrayList<>();
            long entries = 0;
            List<CounterLog> logs = CounterLogs.all(handle);
            for (CounterLog log : logs) {
                CounterLogCheck check = new CounterLogCheck(handle, log, new PrivateParts(handle, days, sealing));
                findings.addAll(check.run());
                findings.addAll(new LookUpCheck(handle, log).run());
                findings.addAll(new ReviewCheck(handle, log).run());
                entries += check.hashed();
            }
            HubLogCheck check = new HubLogCheck(handle, hubLog.head(handle), verifier);
            findings.addAll(check.run());
            return new FsckReport(logs.size(), entries + check.hashed(), findings);
        });
    }

    @Override
    public HubStatus status() throws HubUnavailableException {
        return database.read(handle -> {
            List<CounterLog> logs = CounterLogs.all(handle);
            return new HubStatus(
                    product(handle),
                    hubLog.origin(),
                    hubLog.head(handle).size(),
                    logs.stream().mapToLong(CounterLog::size).sum(),
                    CaseRows.count(handle),
                    logs.stream()
                            .filter(CounterLog::current)
                            .map(CounterLog::registered)
                            .toList());
        });
    }

    private String product(Handle handle) {
        String version = handle.queryMetadata(DatabaseMetaData::getDatabaseProductVersion);
        return (database.dialect() == Dialect.H2 ? "h2 " : "postgresql ") + version;
    }
}
