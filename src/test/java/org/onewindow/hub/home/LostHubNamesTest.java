package org.onewindow.hub.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.Role;
import org.onewindow.hub.BatchOutcome;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.authority.HeldKey;
import org.onewindow.hub.store.TestCounter;
import org.onewindow.vault.LosingDisk;

/**
 * The power goes between any two steps of a hub on H2 and of the files beside its store: a new name, a move or a deletion whose directory was not synced may be
 * lost or kept. {@code -Dhub.names.trials=200} for the long form, {@code -Dhub.names.seed} for another run.
 */
class LostHubNamesTest {
    private static final int TRIALS = Integer.getInteger("hub.names.trials", 6);
    private static final long SEED = Long.getLong("hub.names.seed", 9L);
    private static final int ONE_MOMENT_OF = 12;
    private static final int IN_A_BATCH = 5;
    private static final String HOME = "station/hub";

    @TempDir
    private Path directory;

    private final Random chance = new Random(SEED);
    private final Queue<Lost> found = new ConcurrentLinkedQueue<>();
    private final AtomicInteger trials = new AtomicInteger();
    private volatile Told told = Told.NOTHING;

    /** What a person or a counter had been told, and the names under which the hub was last to be reached. */
    private record Told(
            String fingerprint,
            List<String> serials,
            List<String> counters,
            List<String> operators,
            int acknowledged,
            List<String> names) {
        static final Told NOTHING = new Told("", List.of(), List.of(), List.of(), 0, List.of());

        Told made(String authority) {
            return new Told(authority, serials, counters, operators, acknowledged, names);
        }

        Told enrolled(String counter, String serial) {
            return new Told(fingerprint, and(serials, serial), and(counters, counter), operators, acknowledged, names);
        }

        Told added(String operator) {
            return new Told(fingerprint, serials, counters, and(operators, operator), acknowledged, names);
        }

        Told acknowledged(int entries) {
            return new Told(fingerprint, serials, counters, operators, entries, names);
        }

        Told named(List<String> now) {
            return new Told(fingerprint, serials, counters, operators, acknowledged, now);
        }

        Told issued(String serial) {
            return new Told(fingerprint, and(serials, serial), counters, operators, acknowledged, names);
        }

        private static List<String> and(List<String> these, String one) {
            return Stream.concat(these.stream(), Stream.of(one)).toList();
        }
    }

    /** A disk after a power loss. */
    private record Lost(Path disk, Told told, String trial) {}

    @AfterEach
    void nobodyTakesNote() {
        found.clear();
    }

    @Test
    void aHubThatIsBeingMadeIsThereWholeOrNotAtAll() throws Exception {
        for (int life = 0; trials.get() < TRIALS; life++) {
            told = Told.NOTHING;
            LosingDisk disk = LosingDisk.mountWithNames(Files.createDirectories(directory.resolve("made" + life)));
            int tenth = life;
            AtomicInteger moments = new AtomicInteger();
            disk.atEachMoment(() -> {
                if (moments.getAndIncrement() % ONE_MOMENT_OF == tenth % ONE_MOMENT_OF) {
                    losePower(disk);
                }
            });
            HubHome home = home(disk.path().resolve(HOME));
            told = told.made(home.create(profile("made" + life)));
            losePower(disk);
            disk.atEachMoment(() -> {});
            expectSound();
        }
    }

    @Test
    void whatAHubSaidIsDoneIsDoneAfterAPowerLossAtAnyMoment() throws Exception {
        for (int life = 0; trials.get() < TRIALS; life++) {
            told = Told.NOTHING;
            LosingDisk disk = LosingDisk.mountWithNames(Files.createDirectories(directory.resolve("life" + life)));
            String store = profile("life" + life).store();
            try (TestHub hub = TestHub.start(disk.path().resolve(HOME), store)) {
                told = told.made(hub.home().authority().fingerprint());
                TestCounter first = new TestCounter("01");
                enrol(hub, first);
                disk.atEachMoment(() -> {
                    if (chance.nextInt(ONE_MOMENT_OF) == 0) {
                        losePower(disk);
                    }
                });
                for (int act = 0; act < 8 && trials.get() < TRIALS; act++) {
                    act(hub, first, act);
                    losePower(disk);
                    expectSound();
                }
                disk.atEachMoment(() -> {});
            }
        }
    }

    private void act(TestHub hub, TestCounter first, int number) throws Exception {
        switch (chance.nextInt(4)) {
            case 0 -> enrol(hub, new TestCounter("2" + number, "b".repeat(32)));
            case 1 -> {
                String name = "clerk-" + number;
                hub.open().services().operators().put(new HubOperator(name, Role.CLERK), "root");
                told = told.added(name);
            }
            case 2 -> {
                List<String> names = List.of("127.0.0.1", "hub-" + number + ".example");
                told = told.named(names);
                told = told.issued(serial(hub.home().authority().server(names)));
            }
            default -> {
                first.write(IN_A_BATCH, "work");
                assertThat(hub.open().services().intake().take(first.rest(told.acknowledged())))
                        .isInstanceOf(BatchOutcome.Taken.class);
                told = told.acknowledged(first.size());
            }
        }
    }

    private void enrol(TestHub hub, TestCounter counter) throws Exception {
        told = told.enrolled(
                counter.number(),
                hub.enrol(counter).certificate().getSerialNumber().toString(16));
    }

    private static String serial(HeldKey key) {
        return key.certificate().getSerialNumber().toString(16);
    }

    private static HubHome home(Path folder) {
        return new HubHome(folder, Clock.system(ZoneId.of("Asia/Shanghai")), matter -> true);
    }

    private HubProfile profile(String life) {
        String store = "jdbc:h2:losing:" + directory.resolve(life).resolve(HOME).resolve("store/hub");
        return new HubProfile(TestHub.DIVISION, "station", "127.0.0.1", 0, List.of("127.0.0.1"), store);
    }

    private void losePower(LosingDisk disk) {
        int number = trials.getAndIncrement();
        String trial = "trial " + number + " of seed " + SEED;
        Path lost = directory.resolve("lost" + number);
        try {
            disk.losePower(lost, chance);
        } catch (IOException e) {
            throw new AssertionError(trial, e);
        }
        found.add(new Lost(lost, told, trial));
    }

    private void expectSound() throws Exception {
        for (Lost lost = found.poll(); lost != null; lost = found.poll()) {
            HubHome home = home(lost.disk().resolve(HOME));
            if (lost.told().equals(Told.NOTHING) && !home.exists()) {
                home.create(profile("again").over(""));
            }
            expectAll(home, lost);
        }
    }

    private static void expectAll(HubHome home, Lost lost) throws Exception {
        Told told = lost.told();
        String trial = lost.trial();
        assertThat(home.exists()).as(trial).isTrue();
        try (OpenHub hub = home.open(home.profile().over(""))) {
            assertThat(hub.administration().fsck().findings()).as(trial).isEmpty();
            assertThat(hub.administration().status().counterEntries())
                    .as(trial)
                    .isGreaterThanOrEqualTo(told.acknowledged());
            for (String counter : told.counters()) {
                assertThat(hub.services().counters().find(counter)).as(trial).isPresent();
            }
            List<String> operators = new ArrayList<>();
            hub.services().operators().all().forEach(operator -> operators.add(operator.name()));
            assertThat(operators).as(trial).containsAll(told.operators());
        }
        assertThat(home.authority().fingerprint()).as(trial).contains(told.fingerprint());
        expectOnePair(home.authority().server(told.names().isEmpty() ? List.of("127.0.0.1") : told.names()), trial);
        expectOnePair(home.authority().administration(), trial);
        List<String> serials = Files.readAllLines(home.folder().resolve("authority/serials")).stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertThat(serials).as(trial).containsAll(told.serials());
    }

    private static void expectOnePair(HeldKey held, String trial) throws Exception {
        byte[] anything = {1, 2, 3};
        Signature signing = Signature.getInstance("SHA256withECDSA");
        signing.initSign(held.privateKey());
        signing.update(anything);
        byte[] signed = signing.sign();
        signing.initVerify(held.certificate());
        signing.update(anything);
        assertThat(signing.verify(signed)).as(trial).isTrue();
    }
}
