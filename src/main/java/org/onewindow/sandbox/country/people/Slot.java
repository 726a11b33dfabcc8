package org.onewindow.sandbox.country.people;

/**
 * A place in a family of sixteen: a couple, their two children with husband or wife, three couples below them, and four children. Even slots are men,
 * odd ones women.
 */
final class Slot {

    static final int COUNT = 16;
    private static final int[] FIRST_OF_GENERATION = {0, 2, 6, 12, COUNT};

    private Slot() {}

    static int generation(int slot) {
        int generation = 0;
        while (slot >= FIRST_OF_GENERATION[generation + 1]) {
            generation++;
        }
        return generation;
    }

    static Sex sex(int slot) {
        return slot % 2 == 0 ? Sex.MALE : Sex.FEMALE;
    }

    /** How many slots a generation has for each sex. */
    static int pairs(int generation) {
        return (FIRST_OF_GENERATION[generation + 1] - FIRST_OF_GENERATION[generation]) / 2;
    }

    /** Which pair of its generation the slot belongs to, from 0. */
    static int pairInGeneration(int slot) {
        return (slot - FIRST_OF_GENERATION[generation(slot)]) / 2;
    }

    static int of(int generation, int pair, Sex sex) {
        return FIRST_OF_GENERATION[generation] + 2 * pair + (sex == Sex.MALE ? 0 : 1);
    }
}
