package org.onewindow.vault;

/** How dear a guess at a password has to be. Always said by the program, never read from a file. */
public enum PasswordStrength {
    /** For a real station: 64 MiB, 3 passes, 4 lanes; half a second or more a guess. */
    STANDARD(new PasswordCost(64 * 1024, 3, 4)),
    /** For training stations with invented people, and for tests: next to nothing. */
    TRAINING(new PasswordCost(256, 1, 1));

    /** A file that asks for more would only keep the counter from opening. */
    private static final PasswordCost DEAREST = new PasswordCost(1024 * 1024, 16, 16);

    private final PasswordCost cost;

    PasswordStrength(PasswordCost cost) {
        this.cost = cost;
    }

    /** What new slots are made with. */
    PasswordCost cost() {
        return cost;
    }

    /** Whether a slot with this cost may be opened: neither cheaper than ours nor dearer than a counter can bear. */
    boolean allows(PasswordCost read) {
        return read.memoryKib() >= cost.memoryKib()
                && read.passes() >= cost.passes()
                && read.lanes() >= cost.lanes()
                && read.memoryKib() <= DEAREST.memoryKib()
                && read.passes() <= DEAREST.passes()
                && read.lanes() <= DEAREST.lanes();
    }
}
