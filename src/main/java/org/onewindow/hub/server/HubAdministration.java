package org.onewindow.hub.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.onewindow.hub.FsckReport;
import org.onewindow.hub.HubLogExport.Written;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.HubStatus;
import org.onewindow.hub.HubUnavailableException;

/** What is done to a hub by whoever holds its files: on the store itself, or through the hub that runs on it. Safe for use by several threads. */
public interface HubAdministration extends AutoCloseable {
    /** How long an enrolment code counts. */
    Duration CODE_TERM = Duration.ofMinutes(10);

    /** So many days stay whatever is asked for: counters keep what they sent for as long, and what was destroyed can't be had again. */
    int LEAST_DAYS_KEPT = 30;

    /**
     * A one-time code for a counter; an older one of the same counter no longer counts.
     *
     * @throws IllegalArgumentException if {@code counter} is not a counter's number
     */
    Offer enrol(String counter) throws HubUnavailableException;

    /** No longer lets a counter in, from its next request on. False if there is none or it was revoked before. */
    boolean revoke(String counter) throws HubUnavailableException;

    /**
     * Journals that the key of a counter's vault leaves the hub's home; the counter hears of it in its feed. To be called before it does.
     *
     * @param vaultNumber 32 hexadecimal digits
     * @return false, and nothing is journalled, if the counter's log is not that vault's
     */
    boolean recovering(String counter, String vaultNumber) throws HubUnavailableException;

    /** The operators, by name. */
    List<HubOperator> operators() throws HubUnavailableException;

    /** Adds an operator, or gives a known one another role. */
    void put(HubOperator operator) throws HubUnavailableException;

    /** Removes an operator. False if there is none of this name. */
    boolean remove(String name) throws HubUnavailableException;

    /**
     * Destroys the private parts of all days before one, their keys first; each day is journalled. Entries and proofs stay.
     *
     * @param before the first day that stays, at most {@link #LEAST_DAYS_KEPT} days ago
     * @throws IllegalArgumentException if it is nearer than that
     */
    Retired retire(LocalDate before) throws HubUnavailableException;

    /**
     * Writes the hub's own log into a file that can be checked without the hub; journalled before. A hub that runs writes it itself, with its own rights.
     *
     * @param file absolute; a file that is there is left as it is
     * @throws IOException if it is there already or can't be written
     */
    Written export(Path file) throws IOException, HubUnavailableException;

    /** Checks the whole store. */
    FsckReport fsck() throws HubUnavailableException;

    /** Figures. */
    HubStatus status() throws HubUnavailableException;

    @Override
    void close();

    /**
     * What was destroyed.
     *
     * @param days whose keys went, the oldest first
     * @param parts how many private parts went with them
     */
    record Retired(List<LocalDate> days, long parts) {
        public Retired {
            days = List.copyOf(days);
        }
    }

    /**
     * What a counter is given.
     *
     * @param code secret until it is used
     * @param fingerprint of the hub's authority
     * @param until when the code ends
     */
    record Offer(String counter, String code, String fingerprint, Instant until) {
        /** Without the code. */
        @Override
        public String toString() {
            return "Offer[" + counter + "]";
        }
    }
}
