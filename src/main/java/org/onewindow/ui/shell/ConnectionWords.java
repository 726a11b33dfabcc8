package org.onewindow.ui.shell;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.onewindow.lookup.LinkFinding;
import org.onewindow.offline.ConnectionState;
import org.onewindow.offline.LinkState;
import org.onewindow.offline.SyncStatus;
import org.onewindow.ui.kit.Message;
import org.onewindow.ui.kit.PillKind;
import org.onewindow.ui.kit.PillState;

/** What the bars and the banner say of the connections: always which link is out and what still works. Stateless. */
final class ConnectionWords {
    private ConnectionWords() {}

    /** The pill in the top bar while departments can't be asked. */
    static Optional<PillState> pill(ConnectionState state, ZoneId zone) {
        if (state.exchangeReachable()) {
            return Optional.empty();
        }
        Message message = state.chosenOffline()
                ? Message.of("shell.connection.chosen")
                : Message.of("shell.connection.offline", minute(state.exchange().since(), zone));
        return Optional.of(new PillState(PillKind.SAVED, message));
    }

    /** The pill in the status bar; none without a hub. */
    static Optional<PillState> sync(SyncStatus status, ZoneId zone) {
        return switch (status.phase()) {
            case NO_HUB -> Optional.empty();
            case STOPPED -> Optional.of(new PillState(PillKind.BAD, Message.of("shell.sync.STOPPED")));
            case SENDING ->
                Optional.of(new PillState(PillKind.BUSY, Message.of("shell.sync.SENDING", status.waiting())));
            case IN_STEP, OFFLINE, WAITING, LOCKED -> waiting(status, zone);
        };
    }

    private static Optional<PillState> waiting(SyncStatus status, ZoneId zone) {
        if (status.waiting() > 0) {
            return Optional.of(
                    new PillState(PillKind.SAVED, Message.of("shell.sync." + status.phase(), status.waiting())));
        }
        return status.syncedAt()
                .map(at -> new PillState(PillKind.GOOD, Message.of("shell.sync.IN_STEP", second(at, zone))));
    }

    /** The banner over every screen. */
    static Optional<Message> banner(ConnectionState state, SyncStatus status, int lookups) {
        if (status.phase() == SyncStatus.Phase.STOPPED) {
            return Optional.of(Message.of("shell.banner.stopped"));
        } else if (state.chosenOffline()) {
            return Optional.of(Message.of("shell.banner.chosen", lookups));
        }
        Optional<LinkState> hubOut = state.hub().filter(link -> state.hubOutOfReach());
        if (state.exchangeReachable()) {
            return hubOut.map(link -> Message.of(hubKey(link)));
        }
        return Optional.of(Message.of(offlineKey(state.exchange(), hubOut), lookups));
    }

    private static String hubKey(LinkState hub) {
        if (found(hub, LinkFinding.CERTIFICATE_TERM)) {
            return "shell.banner.hub-certificate-term";
        }
        return found(hub, LinkFinding.SOMEBODY_ELSE) ? "shell.banner.hub-somebody-else" : "shell.banner.hub";
    }

    /** A wrong clock or a sign-in page stands before everything at once, and whoever reads of it knows what to do; so it goes before which links are out. */
    private static String offlineKey(LinkState exchange, Optional<LinkState> hubOut) {
        if (found(exchange, LinkFinding.CERTIFICATE_TERM)) {
            return hubOut.isPresent() ? "shell.banner.certificate-term-both" : "shell.banner.certificate-term";
        }
        if (found(exchange, LinkFinding.SOMEBODY_ELSE)) {
            return hubOut.isPresent() ? "shell.banner.somebody-else-both" : "shell.banner.somebody-else";
        }
        return hubOut.isPresent() ? "shell.banner.both" : "shell.banner.exchange";
    }

    private static boolean found(LinkState link, LinkFinding what) {
        return link.cause().filter(what::equals).isPresent();
    }

    private static String minute(Instant moment, ZoneId zone) {
        LocalTime time = moment.atZone(zone).toLocalTime();
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }

    private static String second(Instant moment, ZoneId zone) {
        LocalTime time = moment.atZone(zone).toLocalTime();
        return "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
    }
}
