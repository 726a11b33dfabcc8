package org.onewindow.sandbox.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.sandbox.country.Country;
import org.onewindow.sandbox.country.chance.Chance;

/**
 * A synthetic day: 40 clerks at six stations, about 9,000 look-ups at people of the invented country, with honest look-alikes, and planted wrongs of
 * every kind at three grades with as many decoys just below. A pure function of the seed; everybody is invented. Immutable.
 */
public final class SyntheticDay {
    private static final int CLERKS = 40;
    private static final List<String> STATIONS = List.of("110101", "110102", "110105", "110106", "110107", "110108");
    private static final int PAST_DAYS = 20;

    /** Kinds of wrongs in which much is looked at and nothing comes of it: at most one such decoy for a clerk, or the decoys add up to a wrong. */
    private static final Set<String> IDLE =
            Set.of("bulk", "sequence", "crowd", "repeats", "offline-burst", "beyond-need", "browse");

    private final List<DayEntry> entries;
    private final List<DayLabel> labels;
    private final List<DayPerson> people;
    private final List<DayOperator> operators;

    private SyntheticDay(
            List<DayEntry> entries, List<DayLabel> labels, List<DayPerson> people, List<DayOperator> operators) {
        this.entries = List.copyOf(entries);
        this.labels = List.copyOf(labels);
        this.people = List.copyOf(people);
        this.operators = List.copyOf(operators);
    }

    /**
     * The day of a seed.
     *
     * @param clean whether nothing is planted: neither wrongs nor decoys, only honest work and its look-alikes
     */
    public static SyntheticDay of(
            long seed, Country country, Catalogue catalogue, LocalDate day, ZoneId zone, boolean clean) {
        Chance chance = new Chance(seed).of("day");
        Crowd crowd = new Crowd(country);
        double crowding = chance.of("crowding").perMille(200)
                ? 0.78
                : 0.95 + chance.of("how").below(15) / 100.0;
        List<Clerk> clerks = clerks(chance.of("clerks"), crowd, day, zone);
        Diary diary = new Diary(seed, day, zone);
        Stage stage = new Stage(
                diary, new Desk(diary, catalogue, chance.of("desk")), crowd, clerks, chance.of("look-alikes"));
        Map<String, DayLabel> planted = new LinkedHashMap<>();
        if (!clean) {
            plant(stage, clerks, chance.of("plots"), planted);
        }
        stage.lots(chance.of("look-alikes"));
        new LookAlikes(stage, clerks).play();
        stage.lots(chance.of("honest"));
        clerks.forEach(new HonestDay(stage, crowding)::work);
        List<DayEntry> entries = diary.entries();
        List<DayLabel> labels = planted.values().stream()
                .map(label -> new DayLabel(label.id(), label.rule(), label.grade(), diary.refs(label.id())))
                .toList();
        Set<String> numbers = new TreeSet<>();
        entries.forEach(entry -> entry.subject().ifPresent(numbers::add));
        clerks.forEach(clerk -> {
            numbers.add(clerk.number);
            numbers.addAll(clerk.conflicts);
        });
        return new SyntheticDay(
                entries,
                labels,
                numbers.stream().map(crowd::known).toList(),
                clerks.stream().map(Clerk::facts).toList());
    }

    private static List<Clerk> clerks(Chance chance, Crowd crowd, LocalDate day, ZoneId zone) {
        List<Clerk> clerks = new ArrayList<>();
        for (int i = 0; i < CLERKS; i++) {
            int station = i % STATIONS.size();
            Chance lot = chance.of(i);
            Set<String> counters = IntStream.rangeClosed(1, 7)
                    .mapToObj(seat -> "%s-%02d".formatted(STATIONS.get(station), seat))
                    .collect(Collectors.toSet());
            Clerk clerk = new Clerk(
                    "clerk%02d".formatted(i + 1),
                    station,
                    "%s-%02d".formatted(STATIONS.get(station), i / STATIONS.size() + 1),
                    crowd.withHousehold(lot.of("self")),
                    0.85 + lot.of("slowness").below(31) / 100.0,
                    counters);
            crowd.housemate(clerk.number);
            boolean early = lot.of("lunch").perMille(500);
            clerk.shifts.add(shift(day, zone, "08:30", early ? "11:30" : "12:00"));
            clerk.shifts.add(shift(day, zone, early ? "12:30" : "13:00", "17:00"));
            for (int past = 0; past < PAST_DAYS; past++) {
                clerk.pace.add(pace(clerk, lot.of("past").of(past)));
            }
            clerks.add(clerk);
        }
        return clerks;
    }

    private static Clerk.Stretch shift(LocalDate day, ZoneId zone, String from, String until) {
        return new Clerk.Stretch(
                day.atTime(LocalTime.parse(from)).atZone(zone).toInstant(),
                day.atTime(LocalTime.parse(until)).atZone(zone).toInstant());
    }

    /** The busiest stretches of a past day with the same gaps between citizens. */
    private static DayOperator.Pace pace(Clerk clerk, Chance chance) {
        double crowding = 0.9 + chance.of("crowding").below(25) / 100.0;
        List<Instant> served = new ArrayList<>();
        int draw = 0;
        for (Clerk.Stretch shift : clerk.shifts) {
            Instant time = shift.from();
            while (time.isBefore(shift.until())) {
                served.add(time);
                if (chance.of(draw).perMille(130)) {
                    served.add(time.plusSeconds(50));
                }
                time = time.plusSeconds(HonestDay.gap(
                        clerk, crowding, chance.of("gap").of(draw++).below(HonestDay.gapLots())));
            }
        }
        return new DayOperator.Pace(busiest(served, Duration.ofMinutes(10)), busiest(served, Duration.ofHours(1)));
    }

    private static int busiest(List<Instant> times, Duration length) {
        List<Instant> sorted = times.stream().sorted().toList();
        int most = 0;
        int from = 0;
        for (int to = 0; to < sorted.size(); to++) {
            while (Duration.between(sorted.get(from), sorted.get(to)).compareTo(length) > 0) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    private static void plant(Stage stage, List<Clerk> clerks, Chance chance, Map<String, DayLabel> planted) {
        List<Clerk> shuffled = new ArrayList<>(clerks);
        Collections.shuffle(shuffled, new Random(chance.of("cast").state()));
        Casting wrongs = new Casting(shuffled.subList(0, CLERKS / 2), 2);
        Casting decoys = new Casting(shuffled.subList(CLERKS / 2, CLERKS), 1);
        Map<String, Plot> plots = plots(wrongs, decoys);
        for (Grade grade : Grade.values()) {
            int copies = grade == Grade.DECOY ? Grade.values().length - 1 : 1;
            for (int copy = 0; copy < copies; copy++) {
                for (Map.Entry<String, Plot> plot : plots.entrySet()) {
                    String id = plot.getKey() + "-" + grade.name().toLowerCase(Locale.ROOT) + "-" + copy;
                    stage.lots(chance.of(id));
                    Clerk clerk = (grade == Grade.DECOY ? decoys : wrongs).next(IDLE.contains(plot.getKey()));
                    stage.diary.labelled(id, () -> plot.getValue().play(stage, clerk, grade));
                    planted.put(id, new DayLabel(id, plot.getKey(), grade, List.of()));
                }
            }
        }
    }

    private static Map<String, Plot> plots(Casting wrongs, Casting decoys) {
        Map<String, Plot> plots = new LinkedHashMap<>();
        plots.put("bulk", PlotsOfPace::bulk);
        plots.put("browse", PlotsOfPace::browse);
        plots.put("offline-burst", PlotsOfPace::offlineBurst);
        plots.put("sequence", PlotsOfPace::sequence);
        plots.put("repeats", PlotsOfPace::repeats);
        plots.put("beyond-need", PlotsOfPace::beyondNeed);
        plots.put(
                "crowd",
                (stage, clerk, grade) -> PlotsOfPeople.crowd(
                        stage, clerk, grade, (grade == Grade.DECOY ? decoys : wrongs).company(clerk)));
        plots.put("no-case", PlotsOfPlace::noCase);
        plots.put("own-record", PlotsOfPeople::ownRecord);
        plots.put("relation", PlotsOfPeople::relation);
        plots.put("colleague", PlotsOfPeople::colleague);
        plots.put("protected", PlotsOfPeople::protectedPerson);
        plots.put("roster", PlotsOfPlace::roster);
        plots.put("break-glass", PlotsOfPlace::breakGlass);
        plots.put("log-health", PlotsOfPlace::logHealth);
        return plots;
    }

    /** Every entry, in order of time. */
    public List<DayEntry> entries() {
        return entries;
    }

    /** What was planted. */
    public List<DayLabel> labels() {
        return labels;
    }

    /** What the office knows about the people of the day. */
    public List<DayPerson> people() {
        return people;
    }

    /** What the office knows about its operators. */
    public List<DayOperator> operators() {
        return operators;
    }
}
