package org.onewindow.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.beans.InvalidationListener;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.access.SignInOutcome;
import org.onewindow.app.station.Station;
import org.onewindow.review.LogFilter;
import org.onewindow.review.LogOrder;
import org.onewindow.review.LogView;
import org.onewindow.review.UnsignedDays;
import org.onewindow.ui.kit.ThreadedTasks;
import org.onewindow.ui.review.LogTable;
import org.onewindow.ui.review.ReviewTools;
import org.onewindow.ui.review.ReviewViewModel;
import org.onewindow.vault.TrainingOperator;

/**
 * A supervisor's review of a day over a log of a million entries, by the models that the screen shows: everything of it but the drawing.
 * {@code -Dbench.entries} for another length.
 */
final class ReviewSpeed implements Benchmark {
    private static final int ENTRIES = Integer.getInteger("bench.entries", 1_000_000);
    private static final int DAYS = 400;
    private static final int LARGE_DAYS = 14;
    private static final int LARGE_DAY = 10_000;
    private static final int ROUNDS = 20;
    private static final int PAGES = 40;
    private static final int PAGE = 200;
    private static final long PATIENCE_SECONDS = 420;

    private final ThreadPoolExecutor workers = (ThreadPoolExecutor) Executors.newCachedThreadPool();
    private final ExecutorService screen = Executors.newSingleThreadExecutor();
    /** Nanoseconds that the screen's thread worked; its own alone. */
    private long worked;

    private final Semaphore changed = new Semaphore(0);

    @Override
    public List<Figure> measure(Path folder) throws Exception {
        WrittenDays written = new WrittenDays(folder.resolve("reviewed"), DAYS, ENTRIES, LARGE_DAYS, LARGE_DAY);
        LocalDate day = written.write();
        List<Figure> figures = new ArrayList<>();
        try (Station station = written.open()) {
            Operator operator = signIn(station);
            await(() -> station.logView().standing().state() == LogView.State.CURRENT
                    && station.logView().standing().entries()
                            == station.logView().standing().of());
            await(() -> station.offline().synchronisation().syncedAt().isPresent()
                    && station.offline().synchronisation().waiting() == 0);
            figures.add(
                    Figure.told("entries", (double) station.logView().standing().entries(), ""));
            look(station, operator, day, figures);
        } finally {
            workers.shutdownNow();
            screen.shutdownNow();
        }
        return figures;
    }

    private static Operator signIn(Station station) {
        TrainingOperator supervisor = station.training().orElseThrow().operators().stream()
                .filter(one -> one.operator().role() == Role.SUPERVISOR)
                .findFirst()
                .orElseThrow();
        SignInOutcome outcome = station.signIn().attempt(supervisor.operator().name(), supervisor.password());
        return ((SignInOutcome.SignedIn) outcome).session().operator();
    }

    private void look(Station station, Operator operator, LocalDate day, List<Figure> figures) throws Exception {
        ReviewViewModel model = new ReviewViewModel(
                new ReviewTools(
                        station.review().review(),
                        station.review().settling(),
                        station.review().signOff(),
                        station.review().check(),
                        station.logView(),
                        station.journalReader(),
                        station.numberMask()),
                operator,
                station.clock(),
                new ThreadedTasks(workers, this::onScreen, Throwable::printStackTrace));
        LogTable table = model.table();
        InvalidationListener told = observed -> changed.release();
        model.overview().addListener(told);
        model.glance().addListener(told);
        table.rows().addListener(told);
        double first = millis(model::begin, () -> glanced(model));
        figures.add(Figure.atMost("day opened the first time: figures and first entries", first, "ms", 300));
        until(() -> seen(model));
        figures.add(Figure.told("entries of that day", (double) table.count().get(), ""));
        // The check of the whole log, which goes on in the background, would be in the way of what follows.
        until(() -> workers.getActiveCount() == 0);
        Samples openings = new Samples();
        Samples complete = new Samples();
        for (int round = 0; round < ROUNDS; round++) {
            LocalDate which = day.minusDays(round % 5);
            long start = System.nanoTime();
            openings.add(millis(() -> model.open(which), () -> glanced(model)));
            until(() -> seen(model));
            complete.add((System.nanoTime() - start) / 1e6);
        }
        figures.add(Figure.atMost("day opened: figures and first entries, median", openings.median(), "ms", 300));
        figures.add(Figure.atMost("day opened: figures and first entries, longest", openings.most(), "ms", 300));
        figures.add(Figure.told("flags and the hub's part there too, median", complete.median(), "ms"));
        filter(model, day, figures);
        filterAll(station.logView(), figures);
        unsigned(station, operator, day, figures);
        scroll(model, day, figures);
    }

    private static boolean glanced(ReviewViewModel model) {
        return model.glance().get().isPresent() && !model.table().rows().isEmpty();
    }

    private static boolean seen(ReviewViewModel model) {
        return model.overview().get().isPresent() && !model.table().rows().isEmpty();
    }

    private void filter(ReviewViewModel model, LocalDate day, List<Figure> figures) throws Exception {
        millis(() -> model.open(day), () -> seen(model));
        LogFilter whole = LogFilter.of(day);
        Samples filters = new Samples();
        for (int round = 0; round < ROUNDS; round++) {
            LogFilter text = whole.containing("-00" + (10 + round));
            long before = model.table().count().get();
            filters.add(millis(
                    () -> model.table().show(text), () -> model.table().count().get() != before));
            long after = model.table().count().get();
            millis(model::showWholeDay, () -> model.table().count().get() != after);
        }
        figures.add(Figure.atMost("filter of a day by text, longest", filters.most(), "ms", 200));
    }

    /** What a table asks its view: how many there are, and the first of them. */
    private static void filterAll(LogView view, List<Figure> figures) {
        Samples filters = new Samples();
        for (int round = 0; round < ROUNDS; round++) {
            LogFilter text = LogFilter.ALL.containing("-00" + (10 + round));
            long start = System.nanoTime();
            if (view.count(text) == 0
                    || view.page(text, LogOrder.NEWEST_FIRST, OptionalLong.empty(), PAGE)
                            .isEmpty()) {
                throw new IllegalStateException("nothing was found");
            }
            filters.add((System.nanoTime() - start) / 1e6);
        }
        figures.add(Figure.told("filter of the whole log by text, the first", filters.first(), "ms"));
        figures.add(Figure.atMost("filter of the whole log by text, longest", filters.most(), "ms", 200));
    }

    private static void unsigned(Station station, Operator operator, LocalDate day, List<Figure> figures) {
        Samples lists = new Samples();
        UnsignedDays days = new UnsignedDays(List.of(), false);
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            days = station.review().review().unsignedDays(day.plusDays(1), operator);
            lists.add((System.nanoTime() - start) / 1e6);
        }
        figures.add(Figure.told("unsigned days", days.days().size(), ""));
        figures.add(Figure.told("their list, the first time", lists.first(), "ms"));
        figures.add(Figure.atMost("their list, median", lists.median(), "ms", 1000));
    }

    private void scroll(ReviewViewModel model, LocalDate day, List<Figure> figures) throws Exception {
        LogTable table = model.table();
        Samples arrivals = new Samples();
        Samples work = new Samples();
        for (int round = 0; round < 3; round++) {
            millis(() -> model.open(day.minusDays(1)), () -> seen(model));
            settle();
            for (int page = 0;
                    page < PAGES
                            && ask(() -> table.rows().size() < table.count().get());
                    page++) {
                int before = table.rows().size();
                long workedBefore = ask(() -> worked);
                arrivals.add(millis(table::more, () -> table.rows().size() > before));
                settle();
                work.add((ask(() -> worked) - workedBefore) / 1e6);
            }
        }
        figures.add(
                Figure.told("entries scrolled through", (double) table.rows().size(), ""));
        figures.add(Figure.atMost("screen's thread for a page of 200, 99th percentile", work.quantile(0.99), "ms", 16));
        figures.add(Figure.told("page from asked to there, 99th percentile", arrivals.quantile(0.99), "ms"));
    }

    /** Until the names of those a page is about are there too. */
    private static void settle() throws InterruptedException {
        Thread.sleep(20);
    }

    private void onScreen(Runnable task) {
        screen.execute(() -> {
            long start = System.nanoTime();
            task.run();
            worked += System.nanoTime() - start;
        });
    }

    private interface Asked<T> {
        T answer() throws Exception;
    }

    private <T> T ask(Asked<T> question) throws Exception {
        Future<T> answer = screen.submit(question::answer);
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private double millis(Runnable step, BooleanSupplier done) throws Exception {
        changed.drainPermits();
        long start = System.nanoTime();
        onScreen(step);
        until(done);
        return (System.nanoTime() - start) / 1e6;
    }

    private void until(BooleanSupplier done) throws Exception {
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!ask(done::getAsBoolean)) {
            if (System.nanoTime() > last) {
                throw new IllegalStateException("nothing came");
            }
            changed.tryAcquire(5, TimeUnit.MILLISECONDS);
        }
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > last) {
                throw new IllegalStateException("the view is not there");
            }
            Thread.sleep(10);
        }
    }
}
