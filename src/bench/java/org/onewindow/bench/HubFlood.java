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
import java.util.stream.IntStream;
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
 * inserts, one commit a batch. Both are warmed up alike: a hub runs for days, and translating its own code takes most of the processor in its first minute.
 * Batches are made for one wave at a time, and not kept, because the hub's 512 MiB are its own.
 */
final class HubFlood {
    private static final int COUNTERS = 50;
    private static final int WARM_WAVES = 5;
    private static final int WAVES = 3;
    private static final int BATCHES = 6;
    private static final int ENTRIES = 200;
    private static final int THREADS = 8;

    private HubFlood() {}

    /** The database's URL, and the file for entries a second, rows a second, milliseconds. */
    public static void main(String[] arguments) throws Exception {
        String url = arguments[0];
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Samples millis = new Samples();
            double hubRate = hub(threads, url, millis);
            double plainRate = plain(threads, url);
            Files.write(Path.of(arguments[1]), List.of("" + hubRate, "" + plainRate, "" + millis.quantile(0.99)));
        } finally {
            threads.shutdownNow();
        }
    }

    private static double hub(ExecutorService threads, String url, Samples millis) throws Exception {
        HubKeys keys = HubKeys.generate("onewindow/110108/hub", new SecureRandom());
        HubStation station = new HubStation("Haidian", Clock.system(ZoneId.of("Asia/Shanghai")), matter -> true);
        try (HubStore hub = HubStore.create(StoreSettings.of(url), keys, station)) {
            List<Sender> senders = new ArrayList<>();
            for (BusyCounter counter : counters()) {
                counter.enrol(hub.counters());
                senders.add(new Sender(hub, counter));
            }
            Samples warm = new Samples();
            for (int wave = 0; wave < WARM_WAVES; wave++) {
                flood(threads, senders, warm);
            }
            double nanos = 0;
            for (int wave = 0; wave < WAVES; wave++) {
                nanos += flood(threads, senders, millis);
            }
            return (double) WAVES * COUNTERS * BATCHES * ENTRIES * 1e9 / nanos;
        }
    }

    private static double plain(ExecutorService threads, String url) throws Exception {
        PlainRows plain = new PlainRows(url);
        plain.create();
        List<BusyCounter> counters = counters();
        for (int wave = 0; wave < WARM_WAVES; wave++) {
            plain(threads, plain, counters);
        }
        double nanos = 0;
        for (int wave = 0; wave < WAVES; wave++) {
            nanos += plain(threads, plain, counters);
        }
        return (double) WAVES * COUNTERS * BATCHES * ENTRIES * 1e9 / nanos;
    }

    private static List<BusyCounter> counters() {
        return IntStream.range(0, COUNTERS)
                .mapToObj(i -> new BusyCounter(String.format("%02d", i)))
                .toList();
    }

    /** A counter that sends one batch after the other, and knows the hub's checkpoint of the last answer. */
    private static final class Sender {
        private final HubStore hub;
        private final BusyCounter counter;
        private List<Batch> batches = List.of();
        private long knownHub;

        Sender(HubStore hub, BusyCounter counter) {
            this.hub = hub;
            this.counter = counter;
        }

        void prepare() {
            batches = counter.batches(BATCHES, ENTRIES);
        }

        void send(Samples millis) throws Exception {
            for (Batch batch : batches) {
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
            batches = List.of();
        }
    }

    private static double flood(ExecutorService threads, List<Sender> senders, Samples millis) throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (Sender sender : senders) {
            sender.prepare();
            work.add(() -> {
                sender.send(millis);
                return null;
            });
        }
        return nanos(threads, work);
    }

    private static double plain(ExecutorService threads, PlainRows plain, List<BusyCounter> counters) throws Exception {
        List<List<Batch>> logs = counters.stream()
                .map(counter -> counter.batches(BATCHES, ENTRIES))
                .toList();
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            work.add(() -> {
                List<Integer> mine = new ArrayList<>();
                for (int log = thread; log < logs.size(); log += THREADS) {
                    mine.add(log);
                }
                plain.insert(logs, mine);
                return null;
            });
        }
        return nanos(threads, work);
    }

    private static double nanos(ExecutorService threads, List<Callable<Void>> work) throws Exception {
        long began = System.nanoTime();
        for (Future<Void> done : threads.invokeAll(work)) {
            done.get();
        }
        return System.nanoTime() - began;
    }
}
