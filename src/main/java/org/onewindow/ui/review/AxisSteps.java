package org.onewindow.ui.review;

/**
 * The steps of an axis of whole numbers: 1, 2 or 5 times a power of ten, five of them or a few less.
 *
 * @param step between two marks
 * @param top the highest mark
 */
record AxisSteps(long step, long top) {
    private static final int MARKS = 5;

    /** Steps for values up to {@code most}. */
    static AxisSteps upTo(long most) {
        long power = 1;
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                long step = factor * power;
                if (step * MARKS >= most) {
                    return new AxisSteps(step, Math.max(step, (most + step - 1) / step * step));
                }
            }
            power *= 10;
        }
    }
}
