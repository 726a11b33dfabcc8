package org.onewindow.sandbox.country.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.people.CountyGrid.Seat;

/**
 * Which families stand where, and the numbers of their members. Family {@code f} stands in county {@code f mod n} of the order; the numbers of its
 * sixteen members follow from its cell in that county's grid. Nothing is stored but the few families that are shown. Immutable.
 */
final class Settlement {

    private static final int MOST_TRIES = 10_000;

    private final Places places;
    private final Chance key;
    private final long families;
    private final Map<Integer, List<Integer>> shownCells = new HashMap<>();
    private final Map<Integer, Chance> countyKeys = new HashMap<>();
    private final Map<Long, CivilNumber> given = new HashMap<>();
    private final Map<String, Long> givenIndex = new HashMap<>();

    Settlement(Places places, Chance key, long families) {
        this.places = places;
        this.key = key;
        this.families = families;
        for (int county = 0; county < places.size(); county++) {
            show(county);
        }
    }

    /** How many families fit into a country of that many counties. */
    static long capacity(int counties) {
        return (long) counties * CountyGrid.CELLS / 2;
    }

    long families() {
        return families;
    }

    int county(long family) {
        return (int) (family % places.size());
    }

    int local(long family) {
        return (int) (family / places.size());
    }

    /** How many families stand in a county. */
    int families(int county) {
        return (int) ((families - county + places.size() - 1) / places.size());
    }

    long family(int county, int local) {
        return (long) local * places.size() + county;
    }

    /** The number of a member of a family. */
    CivilNumber number(long family, int slot) {
        CivilNumber number = given.get(family * Slot.COUNT + slot);
        return number == null ? drawn(family, slot) : number;
    }

    boolean isShown(long family, int slot) {
        return given.containsKey(family * Slot.COUNT + slot);
    }

    /** The index of whoever has the number, if anybody has. */
    OptionalLong find(CivilNumber number) {
        Long index = givenIndex.get(number.format());
        if (index != null) {
            return OptionalLong.of(index);
        }
        int county = places.position(number.place()).orElse(-1);
        if (county < 0) {
            return OptionalLong.empty();
        }
        Seat seat = grid(county).seat(number);
        if (seat.slot() < 0) {
            return OptionalLong.empty();
        }
        int shown = shownCells.getOrDefault(county, List.of()).indexOf(seat.cell());
        int local = shown >= 0 ? shown : grid(county).local(seat.cell());
        boolean stands = shown >= 0 || (local >= shownIn(county) && local < families(county));
        if (!stands || given.containsKey(family(county, local) * Slot.COUNT + seat.slot())) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(family(county, local) * Slot.COUNT + seat.slot());
    }

    private CivilNumber drawn(long family, int slot) {
        int county = county(family);
        int local = local(family);
        int cell = local < shownIn(county)
                ? shownCells.getOrDefault(county, List.of()).get(local)
                : grid(county).cell(local);
        return grid(county).number(places.at(county).code(), new Seat(cell, slot));
    }

    private int shownIn(int county) {
        return shownCells.getOrDefault(county, List.of()).size();
    }

    private CountyGrid grid(int county) {
        Chance chosen = countyKeys.get(county);
        return new CountyGrid(chosen == null ? key.of(county) : chosen);
    }

    /** Puts the shown families first in their county, under a key for which no drawn family would have their cells or their numbers. */
    private void show(int county) {
        String code = places.at(county).code();
        List<Showcase.ShownFamily> shown = Showcase.FAMILIES.stream()
                .filter(family -> family.county().equals(code))
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        List<Integer> cells = new ArrayList<>();
        for (int local = 0; local < shown.size(); local++) {
            int window = Generations.position(birth(shown.get(local).member())).window();
            int inWindow = key.of("shown").of(county).of(local).below(CountyGrid.PAIRS_OF_DAYS / 2) * 2 + local % 2;
            cells.add(window * CountyGrid.PAIRS_OF_DAYS + inWindow);
        }
        List<CivilNumber> numbers = Showcase.FAMILIES.stream()
                .flatMap(family -> Stream.concat(Stream.of(family.member()), family.others().stream()))
                .map(Settlement::number)
                .filter(number -> number.place().equals(code))
                .toList();
        int tries = 0;
        while (!isFree(county, cells, numbers)) {
            if (++tries > MOST_TRIES) {
                throw new IllegalStateException("too many people for the counties there are");
            }
            countyKeys.put(county, key.of(county).of("try").of(tries));
        }
        shownCells.put(county, List.copyOf(cells));
        for (int local = 0; local < shown.size(); local++) {
            give(family(county, local), shown.get(local).member());
            for (Showcase.Shown other : shown.get(local).others()) {
                give(family(county, local), other);
            }
        }
    }

    private boolean isFree(int county, List<Integer> cells, List<CivilNumber> numbers) {
        CountyGrid grid = grid(county);
        int standing = families(county);
        return cells.stream().allMatch(cell -> grid.local(cell) >= standing)
                && numbers.stream()
                        .map(grid::seat)
                        .allMatch(seat -> seat.slot() < 0
                                || (grid.local(seat.cell()) >= standing && !cells.contains(seat.cell())));
    }

    private void give(long family, Showcase.Shown shown) {
        given.put(family * Slot.COUNT + shown.slot(), number(shown));
        givenIndex.put(shown.number(), family * Slot.COUNT + shown.slot());
    }

    private static LocalDate birth(Showcase.Shown shown) {
        return number(shown).birth();
    }

    private static CivilNumber number(Showcase.Shown shown) {
        return CivilNumber.parse(shown.number()).orElseThrow();
    }
}
