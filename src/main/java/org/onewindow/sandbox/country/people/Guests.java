package org.onewindow.sandbox.country.people;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.chance.Permutation;

/**
 * People from elsewhere with a number of one kind: the place is drawn from a list, the birth date from eighty years, the sequence code from four. The
 * first few have given numbers. Immutable.
 */
final class Guests {

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1938, 1, 1);
    private static final int DAYS = 29_220;
    private static final int SEQUENCES = 4;

    private final List<String> places;
    private final List<String> given;
    private final int count;
    private final Permutation order;

    /** {@code count} guests, among them the holders of the {@code given} numbers. {@code taken} are numbers nobody here may be drawn for. */
    Guests(List<String> places, List<String> given, List<String> taken, int count, Chance key) {
        this.places = List.copyOf(places);
        this.given = List.copyOf(given);
        this.count = count;
        Permutation drawn = null;
        for (int tries = 0; drawn == null; tries++) {
            var candidate = new Permutation(key.of(tries), (long) places.size() * DAYS * SEQUENCES);
            boolean free = Stream.concat(given.stream(), taken.stream())
                    .flatMap(number -> CivilNumber.parse(number).stream())
                    .allMatch(number -> seat(number).isEmpty()
                            || candidate.invert(seat(number).getAsLong()) >= count);
            drawn = free ? candidate : null;
        }
        this.order = drawn;
    }

    int count() {
        return count;
    }

    CivilNumber number(int index) {
        if (index < given.size()) {
            return CivilNumber.parse(given.get(index)).orElseThrow();
        }
        long seat = order.apply(index);
        int sequence = CivilNumber.FIRST_SEQUENCE + (int) (seat % SEQUENCES);
        LocalDate birth = FIRST_BIRTH.plusDays(seat / SEQUENCES % DAYS);
        return new CivilNumber(places.get((int) (seat / SEQUENCES / DAYS)), birth, sequence);
    }

    OptionalLong find(CivilNumber number) {
        int shown = given.indexOf(number.format());
        if (shown >= 0) {
            return OptionalLong.of(shown);
        }
        OptionalLong seat = seat(number);
        if (seat.isEmpty()) {
            return seat;
        }
        long index = order.invert(seat.getAsLong());
        return index >= given.size() && index < count ? OptionalLong.of(index) : OptionalLong.empty();
    }

    private OptionalLong seat(CivilNumber number) {
        int place = places.indexOf(number.place());
        long day = number.birth().toEpochDay() - FIRST_BIRTH.toEpochDay();
        if (place < 0 || day < 0 || day >= DAYS || number.sequence() < CivilNumber.FIRST_SEQUENCE) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                (place * (long) DAYS + day) * SEQUENCES + number.sequence() - CivilNumber.FIRST_SEQUENCE);
    }
}
