package org.onewindow.hub.store;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.PaceHistory;
import org.onewindow.journal.pace.PaceCount;
import org.onewindow.protocol.OperatorPace;
import org.onewindow.protocol.PacesPage;

/** Counts anew each time, a day at once: the answer is asked for a few times a day, and nothing has to be forgotten when a store is put back. */
final class StoredPaces implements PaceHistory {
    /** More look-ups of a day are not counted: four times those of the largest day that is reviewed on a screen. */
    private static final int MOST_LOOK_UPS = 50_000;

    private final Database database;
    private final ZoneId zone;

    StoredPaces(Database database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    @Override
    public PacesPage before(LocalDate day) throws HubUnavailableException {
        long begins = day.atStartOfDay(zone).toInstant().toEpochMilli();
        return database.read(handle -> {
            List<OperatorPace> paces = new ArrayList<>();
            for (int back = 1; back <= PaceCount.DAYS_BACK && paces.size() < PacesPage.MOST; back++) {
                LocalDate past = day.minusDays(back);
                new TreeMap<>(PaceCount.of(LookUpRows.takenBefore(handle, past, begins, MOST_LOOK_UPS)))
                        .forEach((operator, pace) -> paces.add(new OperatorPace(past, operator, pace)));
            }
            return new PacesPage(paces.subList(0, Math.min(paces.size(), PacesPage.MOST)));
        });
    }
}
