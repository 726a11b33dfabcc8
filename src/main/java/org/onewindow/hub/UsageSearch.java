package org.onewindow.hub;

import java.time.OffsetDateTime;
import org.onewindow.protocol.UsagePage;
import org.onewindow.protocol.UsagePeriod;

/** Who used a person's data. Safe for use by several threads. */
public interface UsageSearch {

    /**
     * Uses of a person's data, newest first.
     *
     * @param userCode the person's number
     * @param start from when, inclusive
     * @param end until when, exclusive
     * @param offset how many of them to leave out
     * @param limit at most so many, within {@link org.onewindow.protocol.ProtocolLimits#MOST_ROWS}
     */
    UsagePage find(String userCode, OffsetDateTime start, OffsetDateTime end, long offset, int limit)
            throws HubUnavailableException;

    /** How many there are of them. */
    long count(String userCode, OffsetDateTime start, OffsetDateTime end) throws HubUnavailableException;

    /** From when to when there are entries at all. */
    UsagePeriod period() throws HubUnavailableException;
}
