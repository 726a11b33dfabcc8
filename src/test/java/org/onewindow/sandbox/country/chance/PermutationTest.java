package org.onewindow.sandbox.country.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class PermutationTest {

    @Property(tries = 500)
    void whatIsAppliedAndInvertedIsTheSameAgain(
            @ForAll long key,
            @ForAll @LongRange(min = 1, max = 1L << 40) long size,
            @ForAll @LongRange(min = 0) long any) {
        long value = any % size;
        var permutation = new Permutation(new Chance(key), size);
        assertThat(permutation.apply(value)).isBetween(0L, size - 1);
        assertThat(permutation.invert(permutation.apply(value))).isEqualTo(value);
        assertThat(permutation.apply(permutation.invert(value))).isEqualTo(value);
    }

    @Property(tries = 100)
    void noTwoValuesGoToTheSamePlace(@ForAll long key, @ForAll @IntRange(min = 1, max = 600) int size) {
        var permutation = new Permutation(new Chance(key), size);
        assertThat(LongStream.range(0, size).map(permutation::apply).distinct().count())
                .isEqualTo(size);
    }
}
