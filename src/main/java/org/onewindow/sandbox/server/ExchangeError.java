package org.onewindow.sandbox.server;

import org.onewindow.sandbox.ErrorSpelling;

/** The errors of the exchange itself, in both spellings. Their names on the wire are those of X-Road's security server. */
enum ExchangeError {
    INTERNAL_ERROR("Server.ClientProxy.InternalError", "server.clientproxy.internal_error"),
    INVALID_CLIENT("Server.ClientProxy.InvalidClientIdentifier", "server.clientproxy.invalid_client_identifier"),
    UNKNOWN_MEMBER("Server.ClientProxy.UnknownMember", "server.clientproxy.unknown_member"),
    UNKNOWN_SERVICE("Server.ServerProxy.UnknownService", "server.serverproxy.unknown_service"),
    ACCESS_DENIED("Server.ServerProxy.AccessDenied", "server.serverproxy.access_denied"),
    NETWORK_ERROR("Server.ServerProxy.NetworkError", "server.serverproxy.network_error"),
    MAINTENANCE_MODE("Server.ServerProxy.MaintenanceMode", "server.serverproxy.maintenance_mode"),
    OUTDATED_CONFIGURATION("Server.ClientProxy.OutdatedGlobalConf", "server.clientproxy.global_conf_outdated");

    private final String old;
    private final String since78;

    ExchangeError(String old, String since78) {
        this.old = old;
        this.since78 = since78;
    }

    /** The code as it goes onto the wire. */
    String code(ErrorSpelling spelling) {
        return spelling == ErrorSpelling.OLD ? old : since78;
    }
}
