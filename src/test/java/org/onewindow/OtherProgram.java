package org.onewindow;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Tests of which a part needs a program that is not ours. */
public final class OtherProgram {
    private OtherProgram() {}

    /** Leaves out the test, or what is left of it, where the program is not there; the build's output says so, because nobody reads how many were skipped. */
    public static void need(boolean there, String program, Class<?> test) {
        String reason = "LEFT OUT: " + test.getSimpleName() + " needs " + program + ", which is not installed here";
        if (!there) {
            System.out.println(reason);
        }
        assumeTrue(there, reason);
    }
}
