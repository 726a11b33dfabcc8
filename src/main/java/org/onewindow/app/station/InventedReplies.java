package org.onewindow.app.station;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.ItemType;
import org.onewindow.lookup.DepartmentSource;
import org.onewindow.lookup.HashVerdict;
import org.onewindow.lookup.ServiceRequest;
import org.onewindow.lookup.SourceReply;

/** Departments that answer at once, from nowhere, with one meaningless value of the right type for each item. For {@link Rehearsal} only. */
final class InventedReplies implements DepartmentSource {
    private final Catalogue catalogue;
    private final Clock clock;

    InventedReplies(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<SourceReply> ask(ServiceRequest request) {
        Map<String, Object> record = new HashMap<>();
        for (DataItem item : request.items()) {
            record.put(item.code(), value(item.type()));
        }
        return CompletableFuture.completedFuture(new SourceReply.Answered(
                request.subject().value(),
                SourceReply.Outcome.FOUND,
                clock.instant(),
                List.of(record),
                HashVerdict.ABSENT));
    }

    private Object value(ItemType type) {
        return switch (type.kind()) {
            case TEXT -> "-";
            case NUMBER -> BigDecimal.ZERO;
            case DATE, DATE_OR_LONG_TERM -> LocalDate.EPOCH.toString();
            case DATE_TIME -> "2000-01-01T00:00:00Z";
            case YEAR_MONTH -> "200001";
            case FLAG -> true;
            case CODE ->
                catalogue
                        .codeList(type.codeList())
                        .orElseThrow()
                        .entries()
                        .keySet()
                        .iterator()
                        .next();
            case TEXTS -> List.of("-");
        };
    }
}
