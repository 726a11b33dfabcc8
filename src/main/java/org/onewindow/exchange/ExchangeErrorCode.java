package org.onewindow.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onewindow.lookup.Trouble;

/**
 * An error code of the exchange, reduced to its last part without case and underscores: X-Road up to 7.7 writes
 * {@code Server.ServerProxy.AccessDenied}, since 7.8 {@code server.serverproxy.access_denied}.
 *
 * @param name for example {@code accessdenied}
 */
record ExchangeErrorCode(String name) {
    private static final Map<String, Trouble> TROUBLES = Map.ofEntries(
            Map.entry("outdatedglobalconf", Trouble.EXCHANGE_CONFIGURATION_OUTDATED),
            Map.entry("globalconfoutdated", Trouble.EXCHANGE_CONFIGURATION_OUTDATED),
            Map.entry("maintenancemode", Trouble.MAINTENANCE),
            Map.entry("servicedisabled", Trouble.MAINTENANCE),
            Map.entry("networkerror", Trouble.PROVIDER_UNREACHABLE),
            Map.entry("ioerror", Trouble.PROVIDER_UNREACHABLE),
            Map.entry("unknownhost", Trouble.PROVIDER_UNREACHABLE),
            Map.entry("sslauthenticationfailed", Trouble.CERTIFICATE),
            Map.entry("unknownmember", Trouble.UNKNOWN_SERVICE),
            Map.entry("unknownservice", Trouble.UNKNOWN_SERVICE),
            Map.entry("loggingfailed", Trouble.EXCHANGE_CANNOT_LOG),
            Map.entry("timestamperfailed", Trouble.EXCHANGE_CANNOT_LOG));

    /** Reads the value of {@code X-Road-Error} as it came. */
    static ExchangeErrorCode of(String headerValue) {
        String code = headerValue.strip();
        return new ExchangeErrorCode(
                code.substring(code.lastIndexOf('.') + 1).replace("_", "").toLowerCase(Locale.ROOT));
    }

    /** Whether the exchange denies us the service. */
    boolean isAccessDenied() {
        return name.equals("accessdenied");
    }

    /** What it means; empty for a code this program does not know. */
    Optional<Trouble> trouble() {
        return Optional.ofNullable(TROUBLES.get(name));
    }
}
