package org.onewindow.lookup;

/**
 * Why a service could not answer. Each has a sentence {@code lookup.trouble.<name>} in both languages and someone who must mend it.
 *
 * <p>Source: the trouble table of the X-Road REST protocol as the program speaks it, in {@code src/docs/exchange.md}.
 */
public enum Trouble {
    /** The exchange's global configuration has expired: every department fails alike. */
    EXCHANGE_CONFIGURATION_OUTDATED(Mender.EXCHANGE_OPERATOR, false, true),
    /** The service is under announced maintenance, or disabled, with a message. */
    MAINTENANCE(Mender.DEPARTMENT, false, false),
    /** The provider is out of the exchange's reach. */
    PROVIDER_UNREACHABLE(Mender.DEPARTMENT, true, false),
    /** The provider failed and said so with a server error. */
    PROVIDER_FAILED(Mender.DEPARTMENT, true, false),
    /** A certificate was not accepted, or a clock is wrong. */
    CERTIFICATE(Mender.STATION_ADMINISTRATOR, false, false),
    /** The exchange does not know the service or the member: the catalogue or the configuration is wrong. */
    UNKNOWN_SERVICE(Mender.STATION_ADMINISTRATOR, false, false),
    /** The exchange refuses to work without its own log: every department fails alike. */
    EXCHANGE_CANNOT_LOG(Mender.EXCHANGE_OPERATOR, false, true),
    /** The exchange answered with an error this program does not know. */
    EXCHANGE_FAILED(Mender.EXCHANGE_OPERATOR, false, false),
    /** The exchange itself could not be reached from here. */
    EXCHANGE_UNREACHABLE(Mender.STATION_ADMINISTRATOR, true, true),
    /** The deadline passed. */
    TIMED_OUT(Mender.DEPARTMENT, false, false),
    /** The clerk cancelled, or a newer look-up took its place. */
    CANCELLED(Mender.NOBODY, false, false),
    /** It failed so often just now that it is left alone for a moment. */
    CIRCUIT_OPEN(Mender.DEPARTMENT, false, false),
    /** The journal could not write, so nothing was sent. */
    JOURNAL(Mender.STATION_ADMINISTRATOR, false, true),
    /** The exchange is out of reach, no copy is saved here, and the answer may not wait: nobody would be there to see it, and it may not be kept. */
    NOT_SAVED(Mender.NOBODY, false, false);

    /** Who has to mend it. */
    public enum Mender {
        DEPARTMENT,
        EXCHANGE_OPERATOR,
        STATION_ADMINISTRATOR,
        NOBODY
    }

    private final Mender mender;
    private final boolean worthOneRetry;
    private final boolean common;

    Trouble(Mender mender, boolean worthOneRetry, boolean common) {
        this.mender = mender;
        this.worthOneRetry = worthOneRetry;
        this.common = common;
    }

    /** Who has to mend it. */
    public Mender mender() {
        return mender;
    }

    /** Whether a read may be asked once more by itself. */
    public boolean worthOneRetry() {
        return worthOneRetry;
    }

    /** Whether it stops every department alike, so that one banner says it. */
    public boolean common() {
        return common;
    }
}
