package org.onewindow.hub.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.Retention;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;

/** Destroys days. */
final class StoredRetention implements Retention {
    private final Database database;
    private final HubLog hubLog;
    private final DayKeys days;

    StoredRetention(Database database, HubLog hubLog, DayKeys days) {
        this.database = database;
        this.hubLog = hubLog;
        this.days = days;
    }

    @Override
    public List<LocalDate> due(LocalDate before) throws HubUnavailableException {
        return database.read(handle -> handle.createQuery(
                        "SELECT key_day FROM day_key WHERE key_day < ? AND wrapped IS NOT NULL ORDER BY key_day")
                .bind(0, before)
                .mapTo(LocalDate.class)
                .list());
    }

    @Override
    public long destroy(LocalDate day, String operator) throws HubUnavailableException {
        long gone = database.write(handle -> {
            days.destroy(handle, day);
            int emptied = handle.createUpdate(
                            "UPDATE counter_entry SET sealed = NULL WHERE entry_day = ? AND sealed IS NOT NULL")
                    .bind(0, day)
                    .execute();
            HubLog.Appending appending = hubLog.appending(handle);
            Map<String, String> details = Map.of("retention.day", day.toString(), "parts", Integer.toString(emptied));
            appending.add(
                    EntryDraft.of(Action.CONFIGURATION_CHANGED, operator, "").withDetails(details), Optional.empty());
            appending.finish();
            return (long) emptied;
        });
        if (database.dialect() == Dialect.POSTGRESQL) {
            // An updated row leaves its old version in the table's file until it is written anew.
            database.maintain("VACUUM FULL day_key");
        }
        return gone;
    }
}
