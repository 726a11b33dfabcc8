package org.onewindow.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.MatterNeed;
import org.onewindow.catalogue.Service;
import org.onewindow.catalogue.SubjectScope;
import org.onewindow.language.LocalizedText;

/** A matter made for measuring: all that fifteen departments' services say about a person. */
record FifteenServices(Matter matter, List<Service> services) {
    private static final int COUNT = 15;
    private static final long FASTEST = 50;
    private static final long SLOWEST = 400;

    static FifteenServices of(Catalogue catalogue) {
        List<Service> services = catalogue.services().stream()
                .filter(service -> service.scope() != SubjectScope.ENTERPRISE)
                .filter(service -> service.mode() == Service.Mode.QUERY)
                .limit(COUNT)
                .toList();
        LocalizedText name = new LocalizedText("测速", "Measuring");
        Matter matter = new Matter(
                "M99",
                name,
                SubjectScope.PERSON,
                services.get(0).department(),
                name,
                name,
                "",
                0,
                services.stream()
                        .map(service -> new MatterNeed(service, service.items()))
                        .toList(),
                List.of());
        return new FifteenServices(matter, services);
    }

    /** A service and the time it takes. */
    record Timed(Service service, Duration delay) {
        String code() {
            return service.code();
        }
    }

    /** Delays from 50 to 400 ms in equal steps, dealt so that neither the first nor the last service asked is an extreme; the slowest first. */
    List<Timed> slowestFirst() {
        List<Timed> timed = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            int step = (i * 4 + 6) % COUNT;
            timed.add(
                    new Timed(services.get(i), Duration.ofMillis(FASTEST + (SLOWEST - FASTEST) * step / (COUNT - 1))));
        }
        timed.sort(Comparator.comparing(Timed::delay).reversed());
        return timed;
    }
}
