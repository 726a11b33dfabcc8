package org.onewindow.sandbox.country;

import java.util.List;
import org.onewindow.sandbox.country.register.Row;

/**
 * A disagreement in the registers' own values.
 *
 * @param trueItem the item that is as the other departments have it
 * @param falseItem the item that differs, always in a register asked about this subject only
 */
record Planted(
        Disagreement.Kind kind, String trueItem, Object trueValue, String falseItem, Object before, Object after) {

    static String system(String item) {
        return item.substring(0, item.indexOf('-'));
    }

    boolean concerns(String system) {
        return system.equals(system(trueItem)) || system.equals(system(falseItem));
    }

    /** Puts the false value into the records of its system. */
    void into(List<Row> rows) {
        for (Row row : rows) {
            if (row.get(falseItem).filter(before::equals).isPresent()) {
                row.put(falseItem, after);
            }
        }
    }
}
