package org.onewindow.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
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
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.protocol.Batch;

/**
 * The process that {@link HubSpeed} measures: a hub with the counters' batches in it, made before the clock runs. Each counter says which checkpoint it
 * knows, as counters do, so that each answer has a proof. Beside it the same rows, with the same columns and the same indexes, put in by plain batched
 * inserts, one commit a batch. Both are warmed up with as many batches of their own.
 */
final class HubFlood {
    private static final int COUNTERS = 50;
    private static final int WARM_BATCHES = 6;
    private static final int BATCHES = 8;
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
            List<Sender> counters = new ArrayList<>();
            for (int i = 0; i < COUNTERS; i++) {
                BusyCounter counter = new BusyCounter(String.format("%02d", i));
                counter.enrol(hub.counters());
                counters.add(new Sender(hub, counter.batches(WARM_BATCHES + BATCHES, ENTRIES)));
            }
            Samples warm = new Samples();
            flood(threads, counters, 0, WARM_BATCHES, warm);
            Samples millis = new Samples();
            double hubRate = flood(threads, counters, WARM_BATCHES, WARM_BATCHES + BATCHES, millis);
            PlainRows plain = new PlainRows(url);
            plain.create();
            List<List<Batch>> logs =
                    counters.stream().map(sender -> sender.batches).toList();
            plain(threads, plain, logs, 0, WARM_BATCHES);
            double plainRate = plain(threads, plain, logs, WARM_BATCHES, WARM_BATCHES + BATCHES);
            Files.write(Path.of(arguments[1]), List.of("" + hubRate, "" + plainRate, "" + millis.quantile(0.99)));
        } finally {
            threads.shutdownNow();
        }
    }

    /** A counter that sends one batch after the other, and knows the hub's checkpoint of the last answer. */
    private static final class Sender {
        private final HubStore hub;
        private final List<Batch> batches;
        private long knownHub;

        Sender(HubStore hub, List<Batch> batches) {
            this.hub = hub;
            this.batches = batches;
        }

        void send(int from, int to, Samples millis) throws Exception {
            for (Batch batch : batches.subList(from, to)) {
                Batch now = new Batch(
                        batch.counter(), batch.first(), batch.entries(), batch.checkpoint(), batch.logSize(), knownHub);
                long began = System.nanoTime();
                if (!(hub.intake().take(now) instanceof BatchOutcome.Taken taken)) {
                    throw new IllegalStateException("a batch was refused");
                }
                synchronized (millis) {
                    millis.add((System.nanoTime() - began) / 1e6);
                }
                knownHub = Checkpoint.parse(
                                SignedNote.parse(taken.answer().hubCheckpoint()).text())
                        .size();
            }
        }
    }

    private static double flood(ExecutorService threads, List<Sender> counters, int from, int to, Samples millis)
            throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (Sender counter : counters) {
            work.add(() -> {
                counter.send(from, to, millis);
                return null;
            });
        }
        return rate(threads, work, (double) counters.size() * (to - from) * ENTRIES);
    }

    private static double plain(ExecutorService threads, PlainRows plain, List<List<Batch>> logs, int from, int to)
            throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            work.add(() -> {
                List<Integer> mine = new ArrayList<>();
                for (int log = thread; log < logs.size(); log += THREADS) {
                    mine.add(log);
                }
                plain.insert(logs, mine, from, to);
                return null;
            });
        }
        return rate(threads, work, (double) logs.size() * (to - from) * ENTRIES);
    }

    private static double rate(ExecutorService threads, List<Callable<Void>> work, double entries) throws Exception {
        long began = System.nanoTime();
        for (Future<Void> done : threads.invokeAll(work)) {
            done.get();
        }
        return entries * 1e9 / (System.nanoTime() - began);
    }
}
