package org.onewindow.sandbox;

/** How the exchange spells its error codes: {@code Server.ServerProxy.AccessDenied} or {@code server.serverproxy.access_denied}. */
public enum ErrorSpelling {
    /** Up to X-Road 7.7. */
    OLD,
    /** Since X-Road 7.8. */
    NEW
}
