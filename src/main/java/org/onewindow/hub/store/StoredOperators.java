package org.onewindow.hub.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.onewindow.access.Role;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.OperatorRegister;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;

/** The operators whose requests the hub answers. */
final class StoredOperators implements OperatorRegister {
    private final Database database;
    private final HubLog hubLog;

    StoredOperators(Database database, HubLog hubLog) {
        this.database = database;
        this.hubLog = hubLog;
    }

    @Override
    public Optional<HubOperator> find(String name) throws HubUnavailableException {
        return database.read(handle -> handle.createQuery("SELECT role FROM station_operator WHERE name = ?")
                .bind(0, name)
                .map((row, context) -> new HubOperator(name, Role.valueOf(row.getString("role"))))
                .findOne());
    }

    @Override
    public List<HubOperator> all() throws HubUnavailableException {
        return database.read(handle -> handle.createQuery("SELECT name, role FROM station_operator ORDER BY name")
                .map((row, context) -> new HubOperator(row.getString("name"), Role.valueOf(row.getString("role"))))
                .list());
    }

    @Override
    public void put(HubOperator operator, String by) throws HubUnavailableException {
        database.write(handle -> {
            int changed = handle.createUpdate("UPDATE station_operator SET role = ? WHERE name = ?")
                    .bind(0, operator.role().name())
                    .bind(1, operator.name())
                    .execute();
            if (changed == 0) {
                handle.createUpdate("INSERT INTO station_operator (role, name) VALUES (?, ?)")
                        .bind(0, operator.role().name())
                        .bind(1, operator.name())
                        .execute();
            }
            return journal(
                    handle,
                    by,
                    Map.of(
                            "operator",
                            operator.name(),
                            "hub.role",
                            operator.role().name()));
        });
    }

    @Override
    public boolean remove(String name, String by) throws HubUnavailableException {
        return database.write(handle -> {
            int removed = handle.createUpdate("DELETE FROM station_operator WHERE name = ?")
                    .bind(0, name)
                    .execute();
            if (removed > 0) {
                journal(handle, by, Map.of("operator", name, "hub.role", ""));
            }
            return removed > 0;
        });
    }

    private HubHead journal(Handle handle, String by, Map<String, String> details) {
        HubLog.Appending appending = hubLog.appending(handle);
        appending.add(EntryDraft.of(Action.CONFIGURATION_CHANGED, by, "").withDetails(details), Optional.empty());
        return appending.finish();
    }
}
