package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.RehearsedProgram;
import org.onewindow.Restarts;
import org.onewindow.app.Main;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hub.store.TestCounter;
import org.onewindow.hub.store.TestPostgreSql;
import org.onewindow.hubclient.HubClient;
import org.onewindow.hubclient.HubIdentity;
import org.onewindow.hubclient.HubTimes;
import org.onewindow.offline.HubReply;
import org.onewindow.protocol.BatchTaken;

/**
 * kill -9 of {@code onewindow hub run} on each store while counters send over HTTPS, again and again on the same home; {@code -Dhub.run.kills=100} for the long form.
 */
class HubRunKillTest {
    private static final int KILLS = Integer.getInteger("hub.run.kills", 2);
    private static final int IN_A_BATCH = 7;
    private static final List<String> COUNTERS = List.of("03", "04", "05");

    @TempDir
    private Path folder;

    private final Random chance = new Random(KILLS);
    private final ExecutorService threads = Executors.newFixedThreadPool(COUNTERS.size());
    private final List<Sender> senders = new ArrayList<>();

    private Restarts restarts = new Restarts("");

    private void aHomeWithCountersEnrolled(String store) throws Exception {
        try (TestHub hub = TestHub.start(folder.resolve("hub"), store)) {
            for (String number : COUNTERS) {
                TestCounter counter = new TestCounter(number);
                senders.add(new Sender(counter, hub.enrol(counter)));
            }
        }
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void onH2NothingAcknowledgedIsLostOrDoubledAndCountersAreServedAgainSoon() throws Exception {
        restarts = new Restarts("onewindow hub run on H2, first batch acknowledged");
        aHomeWithCountersEnrolled("");
        killAgainAndAgain();
    }

    @Test
    void onPostgreSqlNothingAcknowledgedIsLostOrDoubledAndCountersAreServedAgainSoon() throws Exception {
        restarts = new Restarts("onewindow hub run on PostgreSQL, first batch acknowledged");
        String store = TestPostgreSql.freshDatabase();
        aHomeWithCountersEnrolled(store);
        killAgainAndAgain("--store", store);
    }

    private void killAgainAndAgain(String... onStore) throws Exception {
        RehearsedProgram program = RehearsedProgram.of(Main.class, folder);
        endedBySend(program.rehearsal(run(onStore)));
        for (int kill = 0; kill < KILLS; kill++) {
            killedWhileCountersSend(program.next(run(onStore)));
        }
        endedBySend(program.next(run(onStore)));

        JsonNode status = answer("hub", "status", "--json");
        for (Sender sender : senders) {
            assertThat(status.path("counters"))
                    .filteredOn(one -> one.path("counter").asText().equals(sender.counter.number()))
                    .singleElement()
                    .satisfies(
                            one -> assertThat(one.path("acknowledged").asInt()).isEqualTo(sender.counter.size()));
        }
        int written = senders.stream().mapToInt(one -> one.counter.size()).sum();
        assertThat(status.path("counterEntries").asInt()).isEqualTo(written).isGreaterThanOrEqualTo(KILLS * IN_A_BATCH);
        answer("hub", "fsck", "--json");
        restarts.expectUsableAgain(Integer.getInteger("hub.run.kills") != null);
    }

    private static String[] run(String... onStore) {
        return Stream.concat(Stream.of("hub", "run", "--port", "0", "--json"), Stream.of(onStore))
                .toArray(String[]::new);
    }

    private JsonNode answer(String... command) {
        Shell.Result result = new Shell(folder).run(command);
        assertThat(result.code()).as(result.err() + result.out()).isZero();
        return result.json().get(0);
    }

    /** A run that takes in what the counters have, and ends as an office ends it. */
    private void endedBySend(ProcessBuilder program) throws Exception {
        Process hub = start(program);
        try (BufferedReader lines = hub.inputReader(StandardCharsets.UTF_8)) {
            URI url = listening(lines);
            for (Sender sender : senders) {
                try (HubClient client = sender.at(url)) {
                    assertThat(sender.sendMore(client))
                            .as("everything is taken")
                            .isTrue();
                }
            }
            hub.destroy();
            assertThat(hub.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            hub.destroyForcibly();
        }
    }

    private void killedWhileCountersSend(ProcessBuilder program) throws Exception {
        long started = System.nanoTime();
        Process hub = start(program);
        try (BufferedReader lines = hub.inputReader(StandardCharsets.UTF_8)) {
            URI url = listening(lines);
            Semaphore taken = new Semaphore(0);
            List<Future<?>> sending = new ArrayList<>();
            for (Sender sender : senders) {
                sending.add(threads.submit(() -> {
                    sender.sendUntilNobodyAnswers(url, taken);
                    return null;
                }));
            }
            assertThat(taken.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
            restarts.usable(hub, started);
            assertThat(taken.tryAcquire(chance.nextInt(12), 60, TimeUnit.SECONDS))
                    .isTrue();
            TimeUnit.MICROSECONDS.sleep(chance.nextInt(15_000));
            hub.destroyForcibly();
            for (Future<?> one : sending) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            hub.destroyForcibly().waitFor();
        }
    }

    private Process start(ProcessBuilder program) throws IOException {
        program.environment().put("ONEWINDOW_HOME", folder.toString());
        return program.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static URI listening(BufferedReader lines) throws IOException {
        String line = Optional.ofNullable(lines.readLine()).orElseThrow(() -> new AssertionError("it said nothing"));
        return URI.create(new ObjectMapper().readTree(line).path("url").asText());
    }

    /** A counter that sends what it writes, and knows what was acknowledged. For one thread at a time. */
    private static final class Sender {
        private final TestCounter counter;
        private final HubIdentity identity;
        private int acknowledged;

        Sender(TestCounter counter, HubIdentity identity) {
            this.counter = counter;
            this.identity = identity;
        }

        void sendUntilNobodyAnswers(URI url, Semaphore taken) throws Exception {
            try (HubClient client = at(url)) {
                while (sendMore(client)) {
                    taken.release();
                }
            }
        }

        /** Says whether the hub has taken everything, more than before. */
        boolean sendMore(HubClient client) throws Exception {
            counter.write(IN_A_BATCH, "work");
            HubReply<BatchTaken> reply = client.send(counter.rest(acknowledged)).get();
            while (reply instanceof HubReply.RetryAfter<BatchTaken> later) {
                TimeUnit.NANOSECONDS.sleep(later.pause().toNanos());
                reply = client.send(counter.rest(acknowledged)).get();
            }
            if (reply instanceof HubReply.Taken<BatchTaken> taken) {
                acknowledged = Math.toIntExact(taken.body().next());
                assertThat(acknowledged).isEqualTo(counter.size());
                return true;
            }
            assertThat(reply).isInstanceOf(HubReply.Unreachable.class);
            return false;
        }

        HubClient at(URI url) {
            HubIdentity there = new HubIdentity(
                    url,
                    identity.counter(),
                    identity.authority(),
                    identity.certificate(),
                    identity.privateKey(),
                    identity.hubKey());
            return new HubClient(there, HubTimes.STANDARD);
        }
    }
}
