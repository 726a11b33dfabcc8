package org.onewindow.sandbox.country.business;

/**
 * Which place an organisation takes among the 32 of its group: that decides its form and how many desks it has. A few large ones have most of the
 * desks, half are sole traders with one.
 */
final class Rank {

    static final int GROUP = 32;
    private static final int[] DESKS = {
        64, 32, 16, 16, 8, 8, 8, 8, 4, 4, 4, 4, 4, 4, 4, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
    };
    static final int GROUP_DESKS = 208;

    private Rank() {}

    static Form form(int rank) {
        return switch (rank) {
            case 1 -> Form.GOVERNMENT;
            case 2, 3 -> Form.INSTITUTION;
            case 8 -> Form.ASSOCIATION;
            case 9 -> Form.PRIVATE_NON_ENTERPRISE;
            case 10 -> Form.COOPERATIVE;
            case 11 -> Form.VILLAGE_COLLECTIVE;
            default -> rank < 22 ? Form.COMPANY : Form.SOLE_TRADER;
        };
    }

    static int desks(int rank) {
        return DESKS[rank];
    }

    /** Whose desk it is. */
    static int ofDesk(int desk) {
        int rank = 0;
        int before = 0;
        while (desk >= before + DESKS[rank]) {
            before += DESKS[rank];
            rank++;
        }
        return rank;
    }
}
