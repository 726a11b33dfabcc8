package org.onewindow.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the items a paper is waived by: {@code S25-13}, {@code S25-13?} or {@code S25-13?=settled|closed}. */
final class EvidenceRows {
    private static final String COLUMN = "items";
    /** After an item's code: a true record may leave it out. */
    private static final String MAY_BE_EMPTY = "?";
    /** Before the values an item has to have. */
    private static final char SAYS = '=';

    private static final String OR = "\\|";
    private static final Set<String> FLAGS = Set.of("true", "false");

    private final FoundationRows foundation;
    private final ServiceRows serviceRows;

    EvidenceRows(FoundationRows foundation, ServiceRows serviceRows) {
        this.foundation = foundation;
        this.serviceRows = serviceRows;
    }

    /** One word of the cell. What is wrong with it is noted; nothing is returned if its item is not known. */
    Optional<Material.Evidence> read(Row row, String word) {
        int says = word.indexOf(SAYS);
        String before = says < 0 ? word : word.substring(0, says);
        boolean mayBeEmpty = before.endsWith(MAY_BE_EMPTY);
        String code = mayBeEmpty ? before.substring(0, before.length() - MAY_BE_EMPTY.length()) : before;
        return serviceRows
                .items
                .referredToBy(row, COLUMN, code)
                .map(item -> new Material.Evidence(
                        item, mayBeEmpty, says < 0 ? Set.of() : values(row, item, word.substring(says + 1))));
    }

    private Set<String> values(Row row, DataItem item, String words) {
        Set<String> values = new LinkedHashSet<>(List.of(words.split(OR, -1)));
        for (String value : values) {
            switch (item.type().kind()) {
                case FLAG -> {
                    if (!FLAGS.contains(value)) {
                        row.fault(COLUMN, CatalogueFault.Code.BAD_VALUE, value, "true, false");
                    }
                }
                case CODE -> {
                    String list = item.type().codeList();
                    foundation.codes.referredToBy(
                            row, COLUMN, FoundationRows.codeKey(list, value), list + ": " + value);
                }
                case TEXT, NUMBER, DATE, DATE_OR_LONG_TERM, DATE_TIME, YEAR_MONTH, TEXTS ->
                    row.fault(COLUMN, CatalogueFault.Code.NO_VALUES_OF_TYPE, item.code());
            }
        }
        return values;
    }
}
