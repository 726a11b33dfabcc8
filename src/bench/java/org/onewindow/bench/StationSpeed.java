package org.onewindow.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.onewindow.GoingClock;
import org.onewindow.hubclient.BusyStation;
import org.onewindow.journal.EntryDraft;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.review.DayOverview;
import org.onewindow.review.DayReview;
import org.onewindow.review.DayScope;
import org.onewindow.review.Reach;
import org.onewindow.review.UnsignedDays;

/** A supervisor's review of several counters through their hub: a large day of all of them, and the list of more than a year's unsigned days. */
final class StationSpeed implements Benchmark {
    private static final int COUNTERS = 6;
    private static final int DAYS = 400;
    private static final int CITIZENS_A_DAY = 2;
    private static final int CITIZENS_ON_LARGE_DAYS = 48;
    private static final int LARGE_DAYS = 14;
    private static final int ROUNDS = 10;
    private static final LocalDate FIRST = LocalDate.of(2025, 11, 1);

    private final GoingClock clock = new GoingClock();

    @Override
    public List<Figure> measure(Path folder) throws Exception {
        List<Figure> figures = new ArrayList<>();
        clock.set(FIRST, LocalTime.NOON);
        try (BusyStation station = new BusyStation(folder.resolve("station"), COUNTERS, clock)) {
            for (int day = 0; day < DAYS; day++) {
                write(station, FIRST.plusDays(day), day < DAYS - LARGE_DAYS ? CITIZENS_A_DAY : CITIZENS_ON_LARGE_DAYS);
            }
            station.bring();
            days(station.review(), figures);
            unsigned(station.review(), figures);
        }
        return figures;
    }

    private void write(BusyStation station, LocalDate day, int citizens) throws Exception {
        for (int citizen = 0; citizen < citizens; citizen++) {
            clock.set(day, LocalTime.of(8, 30).plusSeconds(9L * 3600 * citizen / citizens));
            for (int counter = 0; counter < COUNTERS; counter++) {
                List<EntryDraft> drafts = new ArrayList<>();
                int number = counter * citizens + citizen;
                WrittenDays.serve(day, number, SampleSubjects.person("1101081985010%04d1".formatted(number)), drafts);
                station.record(counter, drafts);
            }
        }
    }

    private static void days(DayReview review, List<Figure> figures) {
        Samples own = new Samples();
        Samples whole = new Samples();
        long entries = 0;
        for (int round = 0; round < ROUNDS; round++) {
            LocalDate day = FIRST.plusDays(DAYS - 1L - round % 5);
            long start = System.nanoTime();
            var read = review.own(day);
            own.add((System.nanoTime() - start) / 1e6);
            DayOverview overview = review.open(read, BusyStation.SUPERVISOR).overview(DayScope.ALL);
            whole.add((System.nanoTime() - start) / 1e6);
            if (overview.reach() != Reach.ALL_COUNTERS) {
                throw new IllegalStateException(overview.reach().toString());
            }
            entries = overview.entries();
        }
        figures.add(Figure.told("entries of a large day at all counters", entries, ""));
        figures.add(Figure.atMost("own part of it, longest, the first time too", own.most(), "ms", 300));
        figures.add(Figure.told("all of it with flags and comparison, the first time", whole.first(), "ms"));
        figures.add(Figure.told("all of it with flags and comparison, median", whole.median(), "ms"));
    }

    private static void unsigned(DayReview review, List<Figure> figures) {
        Samples lists = new Samples();
        UnsignedDays days = new UnsignedDays(List.of(), false);
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            days = review.unsignedDays(FIRST.plusDays(DAYS), BusyStation.SUPERVISOR);
            lists.add((System.nanoTime() - start) / 1e6);
        }
        if (days.days().size() != DAYS || !days.ofAllCounters()) {
            throw new IllegalStateException("days are missing from the list");
        }
        figures.add(Figure.told("unsigned days of all counters", days.days().size(), ""));
        figures.add(Figure.told("their list, the first time", lists.first(), "ms"));
        figures.add(Figure.atMost("their list, median", lists.median(), "ms", 1000));
    }
}
