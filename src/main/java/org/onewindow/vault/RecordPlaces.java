package org.onewindow.vault;

import java.util.Arrays;

/**
 * Where in a segment every 256th record begins, so that one record is read without reading those before it. Immutable. What is not known is not
 * wrong: a segment without places is read from its beginning.
 */
final class RecordPlaces {
    static final RecordPlaces NONE = new RecordPlaces(new int[0]);
    private static final int SPACING = 256;

    private final int[] positions;

    private RecordPlaces(int[] positions) {
        this.positions = positions;
    }

    /** With the next record of the segment, counted from 0. */
    RecordPlaces with(long record, int position) {
        if (record % SPACING != 0 || record / SPACING != positions.length) {
            return this;
        }
        int[] longer = Arrays.copyOf(positions, positions.length + 1);
        longer[positions.length] = position;
        return new RecordPlaces(longer);
    }

    /** How many stretches of successive records the segment has. */
    int stretches() {
        return Math.max(1, positions.length);
    }

    /** The stretch that holds a record, counted from 0. */
    int stretchOf(long record) {
        return (int) Math.min(record / SPACING, stretches() - 1L);
    }

    /** Where a stretch begins, or {@code otherwise} where that isn't known. */
    int begin(int stretch, int otherwise) {
        return stretch < positions.length ? positions[stretch] : otherwise;
    }
}
