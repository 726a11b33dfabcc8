package org.onewindow.sandbox.server;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Service;
import org.onewindow.sandbox.RegisterAnswer;
import org.onewindow.sandbox.Registers;
import org.onewindow.subject.SubjectNumber;

/** Registers that have one record about everybody but {@link #NOBODY}, with a value of the right type for every item. */
record InterimRegisters(Catalogue catalogue) implements Registers {
    /** The right number of somebody invented who is on no register. */
    static final String NOBODY = "11010519491231002X";

    private static final OffsetDateTime AS_OF = OffsetDateTime.parse("2026-11-23T08:00:00+08:00");

    @Override
    public RegisterAnswer ask(Service service, SubjectNumber subject, List<DataItem> items) {
        if (subject.value().equals(NOBODY)) {
            return new RegisterAnswer(RegisterAnswer.Outcome.NOT_FOUND, List.of(), AS_OF);
        }
        Map<String, Object> record = new LinkedHashMap<>();
        items.forEach(item -> record.put(item.code(), value(item)));
        return new RegisterAnswer(RegisterAnswer.Outcome.FOUND, List.of(record), AS_OF);
    }

    private Object value(DataItem item) {
        return switch (item.type().kind()) {
            case TEXT -> "一".repeat(Math.min(4, item.type().length()));
            case NUMBER -> new BigDecimal("12.50");
            case DATE -> "2026-11-23";
            case DATE_OR_LONG_TERM -> "long-term";
            case DATE_TIME -> "2026-11-23T08:00:00+08:00";
            case YEAR_MONTH -> "202611";
            case FLAG -> true;
            case CODE ->
                catalogue
                        .codeList(item.type().codeList())
                        .orElseThrow()
                        .entries()
                        .keySet()
                        .iterator()
                        .next();
            case TEXTS -> List.of("一", "二");
        };
    }
}
