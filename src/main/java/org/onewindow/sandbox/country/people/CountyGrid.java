package org.onewindow.sandbox.country.people;

import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.chance.Permutation;

/**
 * How the families of one county share out its birth dates and sequence codes: every (cell, slot) has a date and a sequence code of its own, and back.
 * A cell is a window of the generations and one of 1024 pairs of days in it. Brothers and sisters are kept at least 300 days apart by giving their
 * slots different quarters of the window. Immutable.
 */
final class CountyGrid {

    static final int PAIRS_OF_DAYS = Generations.WINDOW_DAYS / 2;
    static final int CELLS = Generations.WINDOWS * PAIRS_OF_DAYS;
    private static final int CODES = 4;
    private static final int HALF_SPREAD = 360;

    private final Chance key;

    CountyGrid(Chance key) {
        this.key = key;
    }

    /** A cell and a slot in it. */
    record Seat(int cell, int slot) {}

    /** The cell of the family that stands {@code local}-th in the county. */
    int cell(int local) {
        return (int) cells().apply(local);
    }

    /** Which family of the county stands in {@code cell}. */
    int local(int cell) {
        return (int) cells().invert(cell);
    }

    /** The number of whoever sits there, in the county with this code. */
    CivilNumber number(String county, Seat seat) {
        int generation = Slot.generation(seat.slot());
        int window = seat.cell() / PAIRS_OF_DAYS;
        int rotated = (int) rotation(window).apply(seat.cell() % PAIRS_OF_DAYS);
        int pairOfDays = (rotated + offset(window, seat.slot())) % PAIRS_OF_DAYS;
        int code = (Slot.pairInGeneration(seat.slot()) + codeShift(window, generation)) % CODES;
        var position = new Generations.Position(generation, window, 2 * pairOfDays + code % 2);
        int sequence = CivilNumber.FIRST_SEQUENCE + code / 2 * 2 + (Slot.sex(seat.slot()) == Sex.MALE ? 1 : 0);
        return new CivilNumber(county, position.date(), sequence);
    }

    /** Where the holder of {@code number} would sit; -1 as the slot if nobody can. */
    Seat seat(CivilNumber number) {
        if (!Generations.covers(number.birth()) || number.sequence() < CivilNumber.FIRST_SEQUENCE) {
            return new Seat(0, -1);
        }
        Generations.Position position = Generations.position(number.birth());
        int code = (number.sequence() - CivilNumber.FIRST_SEQUENCE) / 2 * 2 + position.day() % 2;
        int pair = Math.floorMod(code - codeShift(position.window(), position.generation()), CODES);
        if (pair >= Slot.pairs(position.generation())) {
            return new Seat(0, -1);
        }
        int slot = Slot.of(position.generation(), pair, number.sex());
        int rotated = Math.floorMod(position.day() / 2 - offset(position.window(), slot), PAIRS_OF_DAYS);
        int inWindow = (int) rotation(position.window()).invert(rotated);
        return new Seat(position.window() * PAIRS_OF_DAYS + inWindow, slot);
    }

    private Permutation cells() {
        return new Permutation(key.of("cells"), CELLS);
    }

    private Permutation rotation(int window) {
        return new Permutation(key.of("rotation").of(window), PAIRS_OF_DAYS);
    }

    private int codeShift(int window, int generation) {
        return key.of("code").of(window * Generations.COUNT + generation).below(CODES);
    }

    private int offset(int window, int slot) {
        Chance chance = key.of("offset").of(window * Slot.COUNT + slot);
        return switch (Slot.generation(slot)) {
            case 0 -> chance.below(PAIRS_OF_DAYS);
            case 1 -> Slot.pairInGeneration(slot) * PAIRS_OF_DAYS / 2 + chance.below(HALF_SPREAD);
            case 2 -> (Slot.pairInGeneration(slot) == 2 ? PAIRS_OF_DAYS / 2 : 0) + chance.below(HALF_SPREAD);
            default -> (slot - Slot.of(3, 0, Sex.MALE)) * PAIRS_OF_DAYS / 4 + chance.below(100);
        };
    }
}
