package org.onewindow.sandbox.country;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.ItemType;
import org.onewindow.catalogue.Service;
import org.onewindow.catalogue.UpdateCycle;
import org.onewindow.sandbox.RegisterAnswer;
import org.onewindow.sandbox.RegisterAnswer.Outcome;
import org.onewindow.sandbox.country.chance.Words;
import org.onewindow.sandbox.country.register.ItemFormat;
import org.onewindow.sandbox.country.register.Plausible;
import org.onewindow.sandbox.country.register.RegisterOffice;
import org.onewindow.sandbox.country.register.Row;
import org.onewindow.subject.SubjectKind;
import org.onewindow.subject.SubjectNumber;

/** Makes an answer of what is on file: only items asked for, in the types of the catalogue, true as of the last update. Immutable. */
final class Answering {

    private static final int MOST_RECORDS = 20;
    private static final LocalTime NIGHTLY = LocalTime.of(2, 0);

    private final Catalogue catalogue;
    private final ZoneId zone;
    private final RegisterOffice office;
    private final ItemFormat format;
    private final Plausible plausible;

    Answering(Catalogue catalogue, RegisterOffice office, Words words, ZoneId zone) {
        this.office = office;
        this.catalogue = catalogue;
        this.zone = zone;
        this.format = new ItemFormat(catalogue, zone);
        this.plausible = new Plausible(format, words);
    }

    RegisterAnswer answer(
            Service service, SubjectKind kind, List<DataItem> items, Optional<Dossier> dossier, Instant now) {
        List<DataItem> asked =
                items.stream().filter(item -> item.scope().covers(kind)).toList();
        OffsetDateTime asOf = asOf(asked, now);
        if (dossier.isEmpty()) {
            return new RegisterAnswer(Outcome.NOT_FOUND, List.of(), asOf);
        }
        boolean mismatch =
                service.mode() == Service.Mode.VERIFY && dossier.get().nameDisputed();
        List<Map<String, Object>> records = records(dossier.get(), asked, mismatch);
        if (records.isEmpty()) {
            return new RegisterAnswer(Outcome.NOT_FOUND, List.of(), asOf);
        }
        return new RegisterAnswer(mismatch ? Outcome.MISMATCH : Outcome.FOUND, records, asOf);
    }

    Disagreement disagreement(SubjectNumber subject, Planted planted) {
        return new Disagreement(
                subject,
                planted.kind(),
                side(planted.trueItem(), planted.trueValue()),
                side(planted.falseItem(), planted.after()));
    }

    private Disagreement.Side side(String item, Object value) {
        Object answered =
                catalogue.item(item).flatMap(found -> format.fit(found, value)).orElse(value);
        return new Disagreement.Side(Planted.system(item), item, answered);
    }

    private List<Map<String, Object>> records(Dossier dossier, List<DataItem> asked, boolean mismatch) {
        Set<String> known =
                asked.stream().map(DataItem::code).filter(office::knows).collect(Collectors.toSet());
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = 0; i < dossier.rows().size() && records.size() < MOST_RECORDS; i++) {
            Row row = dossier.rows().get(i);
            if (known.isEmpty() || row.answers(known)) {
                Map<String, Object> record = new LinkedHashMap<>();
                for (DataItem item : asked) {
                    value(item, row, known, dossier, i)
                            .ifPresent(value -> record.put(item.code(), mismatch ? verdict(item, value) : value));
                }
                if (!record.isEmpty()) {
                    records.add(record);
                }
            }
        }
        return records;
    }

    private Optional<Object> value(DataItem item, Row row, Set<String> known, Dossier dossier, int which) {
        Optional<Object> said = row.get(item.code());
        if (said.isPresent()) {
            Optional<Object> fitting = format.fit(item, said.get());
            return fitting.isPresent() ? fitting : Optional.of(plausible(item, dossier, which));
        }
        return known.contains(item.code()) ? Optional.empty() : Optional.of(plausible(item, dossier, which));
    }

    private Object plausible(DataItem item, Dossier dossier, int which) {
        return plausible.value(
                item, dossier.about(), dossier.chance().of(item.code()).of(which));
    }

    /** A check that comes out as a mismatch says so in its result, too. */
    private static Object verdict(DataItem item, Object value) {
        return item.type().kind() == ItemType.Kind.CODE && value.equals("match") ? "mismatch" : value;
    }

    private OffsetDateTime asOf(List<DataItem> asked, Instant now) {
        OffsetDateTime time = now.atZone(zone).toOffsetDateTime();
        UpdateCycle cycle =
                asked.isEmpty() ? UpdateCycle.REAL_TIME : asked.get(0).updateCycle();
        if (cycle == UpdateCycle.REAL_TIME) {
            return time.truncatedTo(ChronoUnit.MINUTES);
        }
        OffsetDateTime night =
                time.with(NIGHTLY).isAfter(time) ? time.with(NIGHTLY).minusDays(1) : time.with(NIGHTLY);
        return switch (cycle) {
            case WEEKLY -> night.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHLY, QUARTERLY -> night.withDayOfMonth(1);
            case YEARLY -> night.withDayOfYear(1);
            default -> night;
        };
    }
}
