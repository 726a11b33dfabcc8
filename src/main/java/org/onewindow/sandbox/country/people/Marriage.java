package org.onewindow.sandbox.country.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A marriage, registered once for both.
 *
 * @param registered the day of registration; may lie ahead of today
 * @param divorced the day of divorce, if it ends so; may lie ahead of today
 * @param registry where it was registered
 */
public record Marriage(
        Person husband, Person wife, LocalDate registered, Optional<LocalDate> divorced, Place registry) {

    /** The other of the two. */
    public Person spouseOf(Person one) {
        return one.index() == husband.index() ? wife : husband;
    }

    /** Whether it was registered by {@code today}. */
    public boolean isRegistered(LocalDate today) {
        return !registered.isAfter(today);
    }

    /** Whether it was ended by divorce by {@code today}. */
    public boolean isDivorced(LocalDate today) {
        return divorced.isPresent() && !divorced.get().isAfter(today);
    }

    /** Whether both are alive and married to each other on {@code today}. */
    public boolean holds(LocalDate today) {
        return isRegistered(today) && !isDivorced(today) && husband.isAlive(today) && wife.isAlive(today);
    }
}
