package org.onewindow.review.risk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tickets of the number machine that looks name. A ticket is one citizen's, so it covers looks at whoever it was first used for, and at those of the same
 * household; used for somebody else it covers nothing. Immutable once built.
 */
final class Tickets {
    private final Map<String, Look> first = new HashMap<>();
    private final People people;

    /** Those of a day, in order of time. */
    Tickets(Iterable<Look> looks, People people) {
        this.people = people;
        for (Look look : looks) {
            ticketOf(look).ifPresent(ticket -> first.putIfAbsent(ticket, look));
        }
    }

    boolean cover(Look look) {
        return ticketOf(look)
                .map(first::get)
                .filter(holder -> holder.subjectKey().equals(look.subjectKey())
                        || people.shareHousehold(holder.number(), look.number()))
                .isPresent();
    }

    private static Optional<String> ticketOf(Look look) {
        return Optional.of(look.start().entry().details().getOrDefault("ticket", ""))
                .filter(ticket -> !ticket.isBlank());
    }
}
