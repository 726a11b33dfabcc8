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
import java.util.function.IntSupplier;
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
import org.onewindow.offline.SyncRules;
import org.onewindow.protocol.DayCursor;
import org.onewindow.protocol.DayEntriesPage;
import org.onewindow.protocol.DayEntry;

/**
 * The program's own synchroniser brings a vault's log to a real hub through every kind of trouble; {@code -Donewindow.faults.items=2000} for the long form, which
 * prints how long each took after healing.
 */
class FaultyNetworkTest {
    private static final Optional<Integer> LONG_FORM =
            Optional.ofNullable(Integer.getInteger("onewindow.faults.items"));
    private static final int ITEMS = LONG_FORM.orElse(200);
    private static final Duration DRAINED = Duration.ofSeconds(60);
    /** In the short form a counter sends small batches and tries again soon, so that many of them meet the fault. */
    private static final SyncRules RULES = LONG_FORM.isPresent()
            ? SyncRules.STANDARD
            : new SyncRules(
                    20,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(15),
                    4,
                    Duration.ofMillis(50),
                    Duration.ofMillis(500));

    private static final int SOME = LONG_FORM.isPresent() ? 6 : 5;
    private static final HubTimes SHORT =
            new HubTimes(Duration.ofSeconds(2), Duration.ofMillis(1_500), Duration.ofSeconds(4));

    @TempDir
    private Path folder;

    private final List<String> items = new ArrayList<>();
    private TestHub hub;
    private VaultLog log;
    private HubIdentity identity;

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
        work();
        try (FaultyLine line = new FaultyLine(hub.url().getPort());
                SynchronisedCounter counter = new SynchronisedCounter(at(line.port()), SHORT, log, RULES)) {
            underWay(counter, () -> line.set(fault), line::spoilt, SOME);
            line.heal();
            expectDrained(counter, fault);
        }
        expectEverythingOnce();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyItemIsAtTheHubOnceWhateverAGatewayDoes(GatewayFault fault) throws Exception {
        work();
        try (FaultyGateway gateway = new FaultyGateway(hub.url().getPort(), hub.asHub(), RawHub.context(identity));
                SynchronisedCounter counter = new SynchronisedCounter(at(gateway.port()), SHORT, log, RULES)) {
            underWay(counter, () -> gateway.set(fault), gateway::spoilt, SOME);
            gateway.set(GatewayFault.NONE);
            expectDrained(counter, fault);
        }
        expectEverythingOnce();
    }

    /** What no compression makes small, so that a batch of it is long enough to be cut. */
    private void work() throws Exception {
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < ITEMS; i++) {
            byte[] noise = new byte[24];
            random.nextBytes(noise);
            items.add(i + "-" + HexFormat.of().formatHex(noise));
            log.work(items.get(i));
        }
    }

    /** In trouble from the start, until it has met some; it may be through by then, if the trouble is only slowness. */
    private static void underWay(SynchronisedCounter counter, Runnable trouble, IntSupplier met, int some) {
        trouble.run();
        counter.start();
        Awaitility.await()
                .atMost(DRAINED)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> met.getAsInt() >= some
                        || (met.getAsInt() > 0 && counter.status().acknowledged() >= ITEMS));
    }

    private static void expectDrained(SynchronisedCounter counter, Enum<?> fault) {
        long healed = System.nanoTime();
        Awaitility.await()
                .alias("drained after " + fault)
                .atMost(DRAINED)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> counter.status().acknowledged() >= ITEMS);
        if (LONG_FORM.isPresent()) {
            System.out.printf(
                    "%s: %d items drained %.1f s after healing%n", fault, ITEMS, (System.nanoTime() - healed) / 1e9);
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
