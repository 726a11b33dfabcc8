package org.onewindow.hub;

import java.time.LocalDate;
import org.onewindow.protocol.PacesPage;

/** What operators' past days were like, over all counters, for the supervisors of the station. Safe for use by several threads. */
public interface PaceHistory {

    /**
     * The busiest stretches of each operator on each of the {@link org.onewindow.journal.pace.PaceCount#DAYS_BACK} days before {@code day}, the newest day
     * first, then by operator; if there are more than {@link PacesPage#MOST}, the last are left out. Only what the hub had taken before {@code day}
     * began, in the station's time zone, counts: from then on the answer is the same for everybody, however late a counter brings the rest. What was taken
     * before a store knew this is not counted.
     *
     * @param day of a year from 1 on
     */
    PacesPage before(LocalDate day) throws HubUnavailableException;
}
