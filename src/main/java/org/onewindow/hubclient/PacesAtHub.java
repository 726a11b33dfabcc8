package org.onewindow.hubclient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.journal.pace.DayPace;
import org.onewindow.journal.pace.PaceCount;
import org.onewindow.protocol.OperatorPace;
import org.onewindow.protocol.PacesPage;
import org.onewindow.review.Reach;

/** Reads what the hub says about operators' past days. Stateless. */
final class PacesAtHub {
    private PacesAtHub() {}

    private record Told(LocalDate day, String operator) {}

    /**
     * Each operator's days before one, the newest first; none where the hub is of before.
     *
     * @throws NotHadException if a day is told twice, or is none of those that were asked for
     */
    static Map<String, List<DayPace>> before(LocalDate day, Optional<PacesPage> page) throws NotHadException {
        Map<String, List<DayPace>> paces = new HashMap<>();
        Set<Told> told = new HashSet<>();
        for (OperatorPace each : page.map(PacesPage::paces).orElse(List.of())) {
            boolean asked = each.day().isBefore(day) && !each.day().isBefore(day.minusDays(PaceCount.DAYS_BACK));
            if (!asked || !told.add(new Told(each.day(), each.operator()))) {
                throw new NotHadException(Reach.NOT_TRUSTED);
            }
            paces.computeIfAbsent(each.operator(), any -> new ArrayList<>()).add(each.pace());
        }
        return paces;
    }
}
