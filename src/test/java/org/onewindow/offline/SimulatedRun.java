package org.onewindow.offline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onewindow.protocol.BatchEntry;

/**
 * One life of a counter with its hub, told by a seed: work, bad weather, kills, locks, clocks that are
 * set, a disk that fills up, a hub that is put back; then everything heals, and what must hold is
 * looked at. The same seed gives the same trace.
 */
final class SimulatedRun {
    private static final Duration TIME_TO_DRAIN = Duration.ofMinutes(2);
    /** In seconds: up to three days forward or back. */
    private static final int FARTHEST_STEP = 6 * 24 * 3600;

    /** What follows an answer of the hub is fewer writes. */
    private static final int MOST_WRITES_LEFT = 5;

    private static final Pattern ITEM = Pattern.compile("\"item\":\"i(\\d+)\"");

    private final Random random;
    private final SimulatedTime time = new SimulatedTime();
    private final SimulatedHub hub = new SimulatedHub(time);
    private final SimulatedNetwork network;
    private final SimulatedDisk disk;
    private final SimulatedCounter counter;
    private final List<String> trace = new ArrayList<>();
    private long mostEverTaken;

    SimulatedRun(long seed, PlantedBug bug) {
        random = new Random(seed);
        network = new SimulatedNetwork(time, hub, new Random(random.nextLong()));
        disk = new SimulatedDisk(new Random(random.nextLong()), bug == PlantedBug.ACKNOWLEDGE_BEFORE_FORCE);
        counter = new SimulatedCounter(time, disk, network, new Random(random.nextLong()), bug);
    }

    List<String> trace() {
        return trace;
    }

    /** Lives; says what does not hold, or nothing. */
    Optional<String> broken() {
        try {
            Optional<String> wrong = Optional.empty();
            int steps = 20 + random.nextInt(40);
            for (int i = 0; i < steps && wrong.isEmpty(); i++) {
                happen();
                wrong = now(i);
            }
            return wrong.or(this::afterHealing).or(this::afterAnotherStart);
        } finally {
            counter.end();
        }
    }

    private void happen() {
        switch (random.nextInt(20)) {
            case 0 -> network.weather(SimulatedNetwork.Weather.FINE);
            case 1, 2, 3 -> network.weather(SimulatedNetwork.any(random));
            case 4 -> counter.kill();
            case 5 -> disk.failAfter(random.nextInt(MOST_WRITES_LEFT));
            case 6 -> counter.lock(true);
            case 7 -> counter.lock(false);
            case 8 -> hub.makeCopy();
            case 9 -> {
                hub.restoreCopy();
                if (random.nextBoolean()) {
                    disk.failAfter(random.nextInt(MOST_WRITES_LEFT));
                }
            }
            case 10 -> time.stepClock(Duration.ofSeconds(random.nextInt(FARTHEST_STEP) - FARTHEST_STEP / 2));
            case 11 -> disk.full(true);
            case 12 -> disk.full(false);
            case 13 -> hub.takeFromOthers(1 + random.nextInt(5));
            default -> {
                int much = 1 + random.nextInt(random.nextInt(10) == 0 ? 30 : 3);
                for (int i = 0; i < much; i++) {
                    counter.work();
                }
            }
        }
        if (disk.isDead()) {
            counter.kill();
        }
        time.pass(Duration.ofMillis(1 + random.nextInt(random.nextInt(5) == 0 ? 60_000 : 2000)));
    }

    /** What must hold at any moment. */
    private Optional<String> now(int step) {
        SyncStatus status = counter.status();
        trace.add(step + " at " + time.passed().toMillis() + ": journal " + disk.nextSequence() + ", hub "
                + hub.taken().size() + ", believed " + status.acknowledged() + ", " + status.phase());
        mostEverTaken = Math.max(mostEverTaken, hub.taken().size());
        if (status.acknowledged() > mostEverTaken) {
            return Optional.of("the counter believes in " + status.acknowledged() + " entries at a hub that had "
                    + mostEverTaken + " at most");
        } else if (hub.isFrozen()) {
            return Optional.of("the hub froze an honest counter");
        } else if (status.flag().isPresent() && status.flag().get().stops()) {
            return Optional.of("an honest counter stopped: " + status.flag().get());
        }
        return Optional.empty();
    }

    private Optional<String> afterHealing() {
        network.weather(SimulatedNetwork.Weather.FINE);
        counter.lock(false);
        if (disk.isDead()) {
            counter.kill();
        }
        disk.mend();
        time.pass(TIME_TO_DRAIN);
        Optional<String> wrong = now(-1);
        if (wrong.isPresent()) {
            return wrong;
        }
        List<byte[]> kept = disk.entries();
        List<BatchEntry> taken = hub.taken();
        if (kept.size() != taken.size() || counter.status().phase() != SyncStatus.Phase.IN_STEP) {
            return Optional.of("not drained: " + taken.size() + " of " + kept.size() + " entries at the hub, "
                    + counter.status().phase());
        }
        for (int i = 0; i < kept.size(); i++) {
            if (!Arrays.equals(kept.get(i), taken.get(i).entry())) {
                return Optional.of("entry " + i + " is another one at the hub");
            } else if (!disk.samePrivatePart(i, taken.get(i).privatePart())) {
                return Optional.of("entry " + i + " came without its private part");
            }
        }
        return lostOrDoubled(taken).or(this::unheard);
    }

    /** What is known now is known to the next run of the program too. */
    private Optional<String> afterAnotherStart() {
        counter.kill();
        time.pass(TIME_TO_DRAIN);
        return now(-2).or(this::unheard);
    }

    /** The counter knows exactly what the hub's log says against its entries: nothing of another age, and nothing twice. */
    private Optional<String> unheard() {
        List<String> said = hub.said().stream()
                .map(refusal -> refusal.entry().sequence() + ": " + refusal.sequence())
                .toList();
        List<String> heard = counter.heard().stream()
                .map(decision -> decision.hubSequence() + ": " + decision.sequence())
                .toList();
        return said.equals(heard)
                ? Optional.empty()
                : Optional.of("the hub has decided " + said + ", the counter has heard " + heard);
    }

    private Optional<String> lostOrDoubled(List<BatchEntry> taken) {
        Map<Integer, Integer> times = new HashMap<>();
        for (BatchEntry entry : taken) {
            Matcher item = ITEM.matcher(new String(entry.entry(), StandardCharsets.UTF_8));
            if (item.find()) {
                times.merge(Integer.parseInt(item.group(1)), 1, Integer::sum);
            }
        }
        return counter.acknowledgedItems().stream()
                .filter(item -> !times.containsKey(item))
                .findFirst()
                .map(item -> "item " + item + " was acknowledged and is lost")
                .or(() -> times.entrySet().stream()
                        .filter(item -> item.getValue() > 1)
                        .findFirst()
                        .map(item -> "item " + item.getKey() + " is there " + item.getValue() + " times"));
    }
}
