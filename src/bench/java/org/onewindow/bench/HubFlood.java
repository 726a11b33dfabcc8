package org.onewindow.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.onewindow.hub.BatchOutcome;
import org.onewindow.hub.HubKeys;
import org.onewindow.hub.store.HubStation;
import org.onewindow.hub.store.HubStore;
import org.onewindow.hub.store.StoreSettings;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchEntry;

/** The process that {@link HubSpeed} measures: a hub with the counters' batches in it, made before the clock runs. */
final class HubFlood {
    private static final int COUNTERS = 50;
    private static final int BATCHES = 6;
    private static final int ENTRIES = 200;
    private static final int THREADS = 8;

    private HubFlood() {}

    /** The database's URL, and the file for entries a second, rows a second, milliseconds. */
    public static void main(String[] arguments) throws Exception {
        String url = arguments[0];
        HubKeys keys = HubKeys.generate("onewindow/110108/hub", new SecureRandom());
        HubStation station = new HubStation("Haidian", Clock.system(ZoneId.of("Asia/Shanghai")), matter -> true);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (HubStore hub = HubStore.create(StoreSettings.of(url), keys, station)) {
            List<List<Batch>> counters = new ArrayList<>();
            for (int i = 0; i < COUNTERS; i++) {
                BusyCounter counter = new BusyCounter(String.format("%02d", i));
                counter.enrol(hub.counters());
                counters.add(counter.batches(BATCHES + 1, ENTRIES));
            }
            Samples warm = new Samples();
            flood(threads, hub, counters, 0, 1, warm);
            Samples millis = new Samples();
            double hubRate = flood(threads, hub, counters, 1, BATCHES + 1, millis);
            double plainRate = plain(threads, url, counters);
            Files.write(Path.of(arguments[1]), List.of("" + hubRate, "" + plainRate, "" + millis.quantile(0.99)));
        } finally {
            threads.shutdownNow();
        }
    }

    private static double flood(
            ExecutorService threads, HubStore hub, List<List<Batch>> counters, int from, int to, Samples millis)
            throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (List<Batch> batches : counters) {
            work.add(() -> {
                for (Batch batch : batches.subList(from, to)) {
                    long began = System.nanoTime();
                    if (!(hub.intake().take(batch) instanceof BatchOutcome.Taken)) {
                        throw new IllegalStateException("a batch was refused");
                    }
                    synchronized (millis) {
                        millis.add((System.nanoTime() - began) / 1e6);
                    }
                }
                return null;
            });
        }
        return rate(threads, work, (to - from) * ENTRIES);
    }

    private static double rate(ExecutorService threads, List<Callable<Void>> work, int each) throws Exception {
        long began = System.nanoTime();
        for (Future<Void> done : threads.invokeAll(work)) {
            done.get();
        }
        return (double) work.size() * each * 1e9 / (System.nanoTime() - began);
    }

    private static double plain(ExecutorService threads, String url, List<List<Batch>> counters) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE plain (log_id BIGINT, sequence BIGINT, entry BYTEA, entry_day DATE, sealed BYTEA,"
                            + " PRIMARY KEY (log_id, sequence))");
        }
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            work.add(() -> {
                try (Connection connection = DriverManager.getConnection(url + "&reWriteBatchedInserts=true")) {
                    connection.setAutoCommit(false);
                    for (int log = thread; log < counters.size(); log += THREADS) {
                        for (Batch batch : counters.get(log).subList(1, BATCHES + 1)) {
                            insert(connection, log, batch);
                        }
                    }
                }
                return null;
            });
        }
        long began = System.nanoTime();
        rate(threads, work, 1);
        return (double) COUNTERS * BATCHES * ENTRIES * 1e9 / (System.nanoTime() - began);
    }

    private static void insert(Connection connection, int log, Batch batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO plain VALUES (?, ?, ?, ?, ?)")) {
            long sequence = batch.first();
            for (BatchEntry entry : batch.entries()) {
                insert.setLong(1, log);
                insert.setLong(2, sequence++);
                insert.setBytes(3, entry.entry());
                insert.setDate(4, Date.valueOf(entry.day()));
                insert.setBytes(5, entry.privatePart());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }
}
