package org.onewindow.ui.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.onewindow.language.Texts;
import org.onewindow.lookup.LinkFinding;
import org.onewindow.offline.CaseTail;
import org.onewindow.offline.ConnectionState;
import org.onewindow.offline.GivenUpLookup;
import org.onewindow.offline.LinkState;
import org.onewindow.offline.SyncStatus;
import org.onewindow.ui.kit.Formats;

/** What the queue screen says, in words. */
final class QueueWords {
    private final Texts texts;
    private final Formats formats;
    private final ZoneId zone;

    QueueWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.formats = new Formats(texts);
        this.zone = zone;
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** The time of day; with its date if that is another than today's beginning would tell. */
    String time(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        return formats.second(there.toLocalTime());
    }

    /** Date and minute, for what may be of another day. */
    String moment(Instant moment, LocalDate today) {
        ZonedDateTime there = moment.atZone(zone);
        String minute = formats.minute(there.toLocalTime());
        return there.toLocalDate().equals(today) ? minute : formats.date(there.toLocalDate()) + ' ' + minute;
    }

    String exchange(ConnectionState state) {
        if (state.chosenOffline()) {
            return texts.text("queue.exchange.chosen");
        } else if (!state.exchange().up()) {
            return texts.text(
                    "queue.exchange." + cause(state.exchange()),
                    time(state.exchange().since()));
        }
        return state.departmentsOut().isEmpty()
                ? texts.text("queue.exchange.up")
                : texts.text("queue.exchange.some-out", state.departmentsOut().size());
    }

    String hub(ConnectionState state, SyncStatus status) {
        if (state.hub().isEmpty()) {
            return texts.text("queue.hub.none");
        } else if (state.chosenOffline()) {
            return texts.text("queue.hub.chosen");
        }
        LinkState hub = state.hub().get();
        if (!hub.up()) {
            return texts.text("queue.hub." + cause(hub), time(hub.since()));
        }
        return texts.text(status.phase() == SyncStatus.Phase.STOPPED ? "queue.hub.stopped" : "queue.hub.up");
    }

    private static String cause(LinkState link) {
        return switch (link.cause().orElse(LinkFinding.UNREACHABLE)) {
            case SOMEBODY_ELSE -> "somebody-else";
            case CERTIFICATE_TERM -> "certificate-term";
            case REACHED, UNREACHABLE -> "down";
        };
    }

    /** How far the journal is, in one line: what is done, the last reason, the next try. */
    String synchronisation(SyncStatus status) {
        List<String> parts = new ArrayList<>();
        parts.add(status.flag()
                .filter(flag -> flag.stops())
                .map(flag -> texts.text("queue.flag." + flag, status.acknowledged()))
                .orElseGet(() -> texts.text("queue.phase." + status.phase(), status.waiting())));
        status.flag().filter(flag -> !flag.stops()).ifPresent(flag -> parts.add(texts.text("queue.flag." + flag)));
        parts.addAll(lastTry(status));
        status.syncedAt().ifPresent(at -> parts.add(texts.text("queue.synced-at", time(at))));
        return String.join(" ", parts);
    }

    /** What the last try came to, and when the next one is, if that is known. */
    private List<String> lastTry(SyncStatus status) {
        List<String> parts = new ArrayList<>();
        status.reason().ifPresent(reason -> parts.add(texts.text("queue.reason." + reason)));
        status.nextTry().ifPresent(next -> parts.add(texts.text("queue.next-try", time(next))));
        return parts;
    }

    String title(WaitingLookup lookup) {
        return lookup.service()
                .map(service -> service.name().in(texts.language()) + " · "
                        + service.department().shortName().in(texts.language()))
                .orElse(lookup.item().service());
    }

    String about(WaitingLookup lookup) {
        String matter = lookup.matter()
                .map(one -> one.name().in(texts.language()))
                .orElse(lookup.item().matter());
        String about =
                texts.text("queue.lookup.about", lookup.item().caseNumber().value(), matter);
        return lookup.own()
                ? about
                : about + " · " + texts.text("queue.lookup.of", lookup.item().operator());
    }

    String takenOut(GivenUpLookup out, LocalDate today) {
        return texts.text("queue.taken-out." + out.reason(), moment(out.at(), today));
    }

    String waits(WaitingLookup lookup, LocalDate today) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.text("queue.waits-since", moment(lookup.item().since(), today)));
        lookup.item()
                .lastTrouble()
                .ifPresent(
                        trouble -> parts.add(texts.text("queue.last-reason", texts.text("lookup.trouble." + trouble))));
        lookup.item().nextTry().ifPresent(next -> parts.add(texts.text("queue.next-try", time(next))));
        return String.join(" ", parts);
    }

    String title(CaseTail tail) {
        return tail.caseNumber()
                .map(number -> texts.text("queue.case", number.value()))
                .orElseGet(() -> texts.text("queue.no-case"));
    }

    /** Since when and how much, the last reason and the next try. The journal is sent in its order, so that these two are the same for every case. */
    String waits(CaseTail tail, boolean exact, SyncStatus status, LocalDate today) {
        String waits = texts.text(
                exact ? "queue.case.waits" : "queue.case.waits-at-least", tail.entries(), moment(tail.since(), today));
        List<String> lastTry = lastTry(status);
        return lastTry.isEmpty() ? waits : waits + " · " + String.join(" ", lastTry);
    }
}
