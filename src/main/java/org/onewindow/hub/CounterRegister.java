package org.onewindow.hub;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The counters that may speak to the hub. Everything counts at once, for all hubs on one store. Safe for use by several threads. */
public interface CounterRegister {

    /** A counter by its number, the log it writes now. */
    Optional<RegisteredCounter> find(String counter) throws HubUnavailableException;

    /** All counters, revoked ones too, by number. */
    List<RegisteredCounter> all() throws HubUnavailableException;

    /**
     * Keeps a one-time code for a counter's enrolment; an older code of the same counter no longer counts.
     *
     * @param codeHash SHA-256 of the code, so that the store alone lets nobody in
     * @param until when it no longer counts
     */
    void offerCode(String counter, byte[] codeHash, Instant until) throws HubUnavailableException;

    /** Uses a code up. True for one caller only, and only before its time is over; after 5 wrong codes for a counter its code no longer counts. */
    boolean redeemCode(String counter, byte[] codeHash, Instant now) throws HubUnavailableException;

    /**
     * Takes a counter in, and journals COUNTER_ENROLLED. The same counter with the same log (origin) goes on where it was, with its new certificate and
     * key; with a new log (a new vault) it starts at 0 and what the hub has of the old one is kept as a log of the past.
     *
     * @param certificateUntil when the certificate ends
     * @param operator who enrolled it, for the journal
     */
    void enrol(
            String counter,
            String origin,
            String checkpointKey,
            String certificateSerial,
            Instant certificateUntil,
            String operator)
            throws HubUnavailableException;

    /**
     * Keeps that a counter was given a new certificate, and journals COUNTER_RENEWED. The old one counts until {@link #use}; a newer one given and not
     * used yet no longer counts.
     */
    void renew(String counter, String certificateSerial, Instant certificateUntil) throws HubUnavailableException;

    /** A counter has used a certificate that it was given as its new one: from now on it alone counts. Does nothing the second time. */
    void use(String counter, String certificateSerial) throws HubUnavailableException;

    /** No longer lets a counter in, and journals COUNTER_REVOKED. False if there is no such counter or it was revoked before. */
    boolean revoke(String counter, String operator) throws HubUnavailableException;
}
