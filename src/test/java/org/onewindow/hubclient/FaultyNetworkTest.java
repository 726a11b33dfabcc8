package org.onewindow.hubclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hub.store.TestCounter;
import org.onewindow.offline.HubReply;
import org.onewindow.protocol.Batch;

/** Brings entries to a real hub through every kind of trouble; {@code -Donewindow.faults.items=2000} for the long form. */
class FaultyNetworkTest {
    private static final int ITEMS = Integer.getInteger("onewindow.faults.items", 200);
    private static final int BATCH = Math.max(10, ITEMS / 20);
    private static final int HEALED_SECONDS = 60;
    private static final HubTimes SHORT =
            new HubTimes(Duration.ofSeconds(2), Duration.ofMillis(1_500), Duration.ofSeconds(4));

    @TempDir
    private Path folder;

    private final TestCounter counter = new TestCounter("07");
    private TestHub hub;
    private HubIdentity identity;

    @BeforeEach
    void start() throws Exception {
        hub = TestHub.start(folder);
        identity = hub.enrol(counter);
        counter.write(ITEMS, "work");
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyItemIsAtTheHubOnceWhateverTheLineDoes(LineFault fault) throws Exception {
        try (FaultyLine line = new FaultyLine(hub.url().getPort());
                HubClient client = new HubClient(at(line.port()), SHORT)) {
            CompletableFuture<Void> drained = underWay(client, () -> line.set(fault), line::spoilt, 2);
            line.heal();
            drained.get(HEALED_SECONDS, TimeUnit.SECONDS);
        }
        assertEverythingOnce();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyItemIsAtTheHubOnceWhateverAGatewayDoes(GatewayFault fault) throws Exception {
        try (FaultyGateway gateway = new FaultyGateway(hub.url().getPort(), hub.asHub(), RawHub.context(identity));
                HubClient client = new HubClient(at(gateway.port()), SHORT)) {
            CompletableFuture<Void> drained = underWay(client, () -> gateway.set(fault), gateway::spoilt, 4);
            gateway.set(GatewayFault.NONE);
            drained.get(HEALED_SECONDS, TimeUnit.SECONDS);
        }
        assertEverythingOnce();
    }

    /** Begins in health, then in trouble until it has met some; still under way or already drained. */
    private CompletableFuture<Void> underWay(HubClient client, Runnable trouble, IntSupplier met, int some)
            throws InterruptedException {
        trouble.run();
        CompletableFuture<Void> drained = CompletableFuture.runAsync(() -> {
            try {
                new Draining(client, log(), BATCH).drain();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        long start = System.nanoTime();
        while (met.getAsInt() < some && !drained.isDone() && System.nanoTime() - start < 30_000_000_000L) {
            Thread.sleep(20);
        }
        assertThat(met.getAsInt()).as("trouble met").isPositive();
        return drained;
    }

    private void assertEverythingOnce() throws Exception {
        assertThat(hub.acknowledged(counter)).isEqualTo(ITEMS);
        assertThat(hub.administration().status().counterEntries()).isEqualTo(ITEMS);
        assertThat(hub.administration().fsck().isSound()).isTrue();
        try (HubClient client = new HubClient(identity, HubTimes.STANDARD)) {
            // An empty batch with the checkpoint over everything: the hub holds it against its own tree.
            assertThat(client.send(counter.batch(ITEMS, ITEMS)).get()).isInstanceOf(HubReply.Taken.class);
        }
    }

    @Test
    void aPortalsPageIsSomebodyElseAndNoHub() throws Exception {
        try (FaultyGateway gateway = new FaultyGateway(hub.url().getPort(), hub.asHub(), RawHub.context(identity));
                HubClient client = new HubClient(at(gateway.port()), SHORT)) {
            gateway.set(GatewayFault.CAPTIVE_PORTAL);
            assertThat(client.alive().get()).isInstanceOf(HubReply.SomebodyElse.class);
            gateway.set(GatewayFault.STATUS_502);
            assertThat(client.alive().get()).isInstanceOf(HubReply.Unreachable.class);
            gateway.set(GatewayFault.STATUS_429);
            assertThat(client.alive().get()).isEqualTo(new HubReply.RetryAfter<>(Duration.ofSeconds(1)));
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
        hub = TestHub.start(folder);
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

    private Draining.Log log() {
        return new Draining.Log() {
            @Override
            public long size() {
                return counter.size();
            }

            @Override
            public Batch batch(long from, long to) {
                return counter.batch((int) from, (int) to);
            }
        };
    }
}
