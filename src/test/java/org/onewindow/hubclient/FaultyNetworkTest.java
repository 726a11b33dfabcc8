package org.onewindow.hubclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.hub.home.TestHub;
import org.onewindow.journal.EntryCodec;
import org.onewindow.offline.HubReply;
import org.onewindow.offline.LinkRules;
import org.onewindow.offline.SyncRules;
import org.onewindow.protocol.DayCursor;
import org.onewindow.protocol.DayEntriesPage;
import org.onewindow.protocol.DayEntry;

/**
 * The program's own synchroniser brings a vault's log to a real hub through every kind of trouble, which meets the greeting first and
 * then batches with entries; {@code -Donewindow.faults.items=2000} for the long form, which
 * prints how long each took after healing.
 */
class FaultyNetworkTest {
    private static final Optional<Integer> LONG_FORM =
            Optional.ofNullable(Integer.getInteger("onewindow.faults.items"));
    private static final int ROUNDS = 3;
    private static final int IN_A_ROUND = LONG_FORM.orElse(200) / ROUNDS;
    private static final Duration DRAINED = Duration.ofSeconds(60);
    /** Small batches, so that the work of a round is many of them; in the short form a counter tries again soon too. */
    private static final SyncRules RULES = LONG_FORM.isPresent()
            ? rules(100, Duration.ofSeconds(1), Duration.ofSeconds(60))
            : rules(20, Duration.ofMillis(50), Duration.ofMillis(500));

    /** Those of an ordinary station in the long form; a link is given up as late, but found again sooner, in the short one. */
    private static final LinkRules LINK_RULES = LONG_FORM.isPresent()
            ? LinkRules.STANDARD
            : new LinkRules(
                    Duration.ofMillis(300),
                    LinkRules.STANDARD.patience(),
                    Duration.ofMillis(200),
                    Duration.ofMillis(100),
                    Duration.ofMillis(300));

    private static final int SOME_BATCHES = 3;
    private static final HubTimes SHORT =
            new HubTimes(Duration.ofSeconds(2), Duration.ofMillis(1_500), Duration.ofSeconds(4));

    @TempDir
    private Path folder;

    private final List<String> items = new ArrayList<>();
    private final SecureRandom random = new SecureRandom();
    private TestHub hub;
    private VaultLog log;
    private HubIdentity identity;
    private long newest;

    @BeforeEach
    void start() throws Exception {
        hub = TestHub.start(folder.resolve("hub"));
        log = VaultLog.create(folder.resolve("vault"));
        identity = log.enrol(hub);
    }

    @AfterEach
    void stop() throws Exception {
        log.close();
        hub.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyItemIsAtTheHubOnceWhateverTheLineDoes(LineFault fault) throws Exception {
        TroubledBatches batches = new TroubledBatches(fault.onlySlow());
        try (FaultyLine line = new FaultyLine(hub.url().getPort());
                SynchronisedCounter counter = counter(line.port(), batches)) {
            line.set(fault);
            counter.start();
            until(() -> line.spoilt() > 0);
            line.heal();
            work(counter);
            expectDrained(counter, fault);
            for (int round = 1; round < ROUNDS; round++) {
                int before = batches.met();
                batches.troubleFromTheNextOn(() -> line.set(fault));
                work(counter);
                until(() -> batches.met() > before);
                batches.over();
                line.heal();
                expectDrained(counter, fault);
            }
        }
        expectEverythingOnce();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyItemIsAtTheHubOnceWhateverAGatewayDoes(GatewayFault fault) throws Exception {
        TroubledBatches batches = new TroubledBatches(false);
        try (FaultyGateway gateway = new FaultyGateway(hub.url().getPort(), hub.asHub(), RawHub.context(identity));
                SynchronisedCounter counter = counter(gateway.port(), batches)) {
            gateway.set(fault);
            counter.start();
            until(() -> gateway.spoilt() > 0);
            gateway.set(GatewayFault.NONE);
            work(counter);
            expectDrained(counter, fault);
            for (int round = 1; round < ROUNDS; round++) {
                boolean everything = round == 1;
                int goal = gateway.spoiltBatches() + (everything ? 1 : SOME_BATCHES);
                batches.troubleFromTheNextOn(() -> gateway.set(fault, everything));
                work(counter);
                until(() -> gateway.spoiltBatches() >= goal);
                gateway.set(GatewayFault.NONE);
                expectDrained(counter, fault);
            }
            assertThat(gateway.longestPlainBatch()).as("batches are compressed").isLessThan(1024);
        }
        expectEverythingOnce();
    }

    private SynchronisedCounter counter(int port, TroubledBatches batches) throws Exception {
        return new SynchronisedCounter(at(port), SHORT, log, RULES, LINK_RULES, batches::on);
    }

    /** What no compression makes small, so that a batch of it is long enough to be cut. */
    private void work(SynchronisedCounter counter) throws Exception {
        for (int i = 0; i < IN_A_ROUND; i++) {
            byte[] noise = new byte[24];
            random.nextBytes(noise);
            items.add(items.size() + "-" + HexFormat.of().formatHex(noise));
            newest = VaultLog.work(items.get(items.size() - 1), counter.journal());
        }
    }

    private static void until(BooleanSupplier condition) {
        Awaitility.await().atMost(DRAINED).pollInterval(Duration.ofMillis(20)).until(condition::getAsBoolean);
    }

    private void expectDrained(SynchronisedCounter counter, Enum<?> fault) {
        long healed = System.nanoTime();
        Awaitility.await()
                .alias("drained after " + fault)
                .atMost(DRAINED)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> counter.status().acknowledged() > newest);
        if (LONG_FORM.isPresent()) {
            System.out.printf(
                    "%s: %d items drained %.1f s after healing%n",
                    fault, IN_A_ROUND, (System.nanoTime() - healed) / 1e9);
        }
        assertThat(counter.status().flag()).isEmpty();
    }

    private void expectEverythingOnce() throws Exception {
        try (HubClient client = new HubClient(identity, HubTimes.STANDARD)) {
            // What the monitor journalled of the trouble may have come after the last batch.
            new Draining(client, log, 500).drain();
            // An empty batch with the checkpoint over everything: the hub holds it against its own tree.
            assertThat(client.send(log.batch(log.size(), log.size())).get()).isInstanceOf(HubReply.Taken.class);
        }
        assertThat(worked()).containsExactlyElementsOf(items);
        assertThat(hub.administration().status().counterEntries()).isEqualTo(log.size());
        assertThat(hub.administration().fsck().isSound()).isTrue();
    }

    /** What the hub has of the work, on every day that it has anything of. */
    private List<String> worked() throws Exception {
        List<String> found = new ArrayList<>();
        LocalDate last = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        for (LocalDate day : List.of(last.minusDays(1), last)) {
            Optional<DayCursor> after = Optional.empty();
            do {
                DayEntriesPage page = hub.open().services().days().page(day, after, 1000, false);
                for (DayEntry entry : page.entries()) {
                    Optional.ofNullable(EntryCodec.decode(entry.content().entry())
                                    .details()
                                    .get("what"))
                            .ifPresent(found::add);
                }
                after = page.next();
            } while (after.isPresent());
        }
        return found;
    }

    @Test
    void aPortalsPageIsSomebodyElseAndNoHub() throws Exception {
        try (FaultyGateway gateway = new FaultyGateway(hub.url().getPort(), hub.asHub(), RawHub.context(identity));
                HubClient client = new HubClient(at(gateway.port()), SHORT)) {
            gateway.set(GatewayFault.CAPTIVE_PORTAL);
            assertThat(client.alive().get()).isInstanceOf(HubReply.SomebodyElse.class);
            gateway.set(GatewayFault.STATUS_502);
            assertThat(client.alive().get()).isInstanceOf(HubReply.Unreachable.class);
            // Only the hub's own words say that the hub was reached.
            gateway.set(GatewayFault.STATUS_429);
            assertThat(client.alive().get()).isInstanceOf(HubReply.Unreachable.class);
            gateway.set(GatewayFault.STATUS_503);
            assertThat(client.alive().get()).isInstanceOf(HubReply.Unreachable.class);
            gateway.set(GatewayFault.SHORT_ANSWER);
            assertThat(client.alive().get()).isInstanceOf(HubReply.Unreachable.class);
        }
    }

    @Test
    void aHubOfAnotherAuthorityIsSomebodyElse(@TempDir Path elsewhere) throws Exception {
        try (TestHub other = TestHub.start(elsewhere);
                HubClient client = new HubClient(at(other.url().getPort()), SHORT)) {
            assertThat(client.alive().get()).isInstanceOf(HubReply.SomebodyElse.class);
        }
    }

    @Test
    void whereNobodyListensNobodyIsReached() throws Exception {
        int port = hub.url().getPort();
        hub.close();
        try (HubClient client = new HubClient(at(port), SHORT)) {
            assertThat(client.alive().get()).isInstanceOf(HubReply.Unreachable.class);
        }
        hub = TestHub.start(folder.resolve("hub"));
    }

    private static SyncRules rules(int mostEntries, Duration shortestPause, Duration longestPause) {
        return new SyncRules(
                mostEntries, Duration.ofSeconds(30), Duration.ofSeconds(15), 4, shortestPause, longestPause);
    }

    private HubIdentity at(int port) {
        return new HubIdentity(
                URI.create("https://127.0.0.1:" + port),
                identity.counter(),
                identity.authority(),
                identity.certificate(),
                identity.privateKey(),
                identity.hubKey());
    }
}
