package org.onewindow.hub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.RehearsedProgram;
import org.onewindow.Restarts;
import org.onewindow.hub.HubKeys;
import org.onewindow.protocol.Batch;

/**
 * Kills a hub with SIGKILL while a counter feeds it, again and again on the same store. {@code -Dhub.kills=100} for more than those of every build.
 */
class HubKillTest {
    private static final int KILLS = Integer.getInteger("hub.kills", 30);
    private static final int IN_A_BATCH = 7;

    @TempDir
    private Path folder;

    @Test
    void onH2NothingAcknowledgedIsLostOrDoubled() throws Exception {
        kill("hub on H2", StoreSettings.inFolder(folder));
    }

    @Test
    void onPostgreSqlNothingAcknowledgedIsLostOrDoubled() throws Exception {
        kill("hub on PostgreSQL", StoreSettings.of(TestPostgreSql.freshDatabase()));
    }

    private void kill(String what, StoreSettings settings) throws Exception {
        HubKeys made = HubKeys.generate("onewindow/110108/hub", new java.security.SecureRandom());
        HubKeys keys = new HubKeys(made.signer(), made.sealing(), new byte[HubKeys.KEY_BYTES]);
        Path keysFile = folder.resolve("hub.keys");
        new HubKeysFile(keysFile).create(keys);
        HubStation station = new HubStation("Haidian", Clock.system(ZoneId.of("Asia/Shanghai")), matter -> true);
        TestCounter counter = new TestCounter("03");
        try (HubStore hub = HubStore.create(settings, keys, station)) {
            counter.enrol(hub.counters());
        }
        Random random = new Random(KILLS);
        Restarts restarts = new Restarts(what);
        RehearsedProgram program = RehearsedProgram.of(HubProgram.class, folder);
        long acknowledged = rehearse(program, settings, keysFile, counter);
        for (int i = 0; i < KILLS; i++) {
            acknowledged = feedAndKill(program, settings, keysFile, counter, acknowledged, random, restarts);
        }

        try (HubStore hub = HubStore.open(settings, keys, station)) {
            long kept = hub.checks().status().counterEntries();
            assertThat(kept).isGreaterThanOrEqualTo(acknowledged).isLessThanOrEqualTo(counter.size());
            assertThat(hub.checks().fsck().findings()).isEmpty();
            assertThat(hub.intake().take(counter.rest((int) acknowledged))).hasToString(taken(hub, counter));
        }
        restarts.expectUsableAgain(Integer.getInteger("hub.kills") != null);
    }

    private static String taken(HubStore hub, TestCounter counter) throws Exception {
        assertThat(hub.checks().status().counterEntries()).isEqualTo(counter.size());
        return hub.intake().take(counter.batch(counter.size(), counter.size())).toString();
    }

    /** One run that nobody kills, after which the others start quicker. */
    private long rehearse(RehearsedProgram program, StoreSettings settings, Path keysFile, TestCounter counter)
            throws Exception {
        Process hub = program.rehearsal(settings.url(), keysFile.toString()).start();
        try (BufferedReader answers = hub.inputReader(StandardCharsets.UTF_8);
                OutputStream requests = hub.getOutputStream()) {
            counter.write(IN_A_BATCH, "a");
            send(requests, counter.rest(0));
            assertThat(answers.readLine()).isEqualTo("next " + counter.size());
            requests.close();
            assertThat(hub.waitFor(120, TimeUnit.SECONDS)).isTrue();
            return counter.size();
        } finally {
            hub.destroyForcibly();
        }
    }

    private long feedAndKill(
            RehearsedProgram program,
            StoreSettings settings,
            Path keysFile,
            TestCounter counter,
            long acknowledgedBefore,
            Random random,
            Restarts restarts)
            throws Exception {
        long started = System.nanoTime();
        Process hub = program.next(settings.url(), keysFile.toString())
                .redirectError(folder.resolve("err").toFile())
                .start();
        long acknowledged = acknowledgedBefore;
        try (BufferedReader answers = hub.inputReader(StandardCharsets.UTF_8);
                OutputStream requests = hub.getOutputStream()) {
            int batches = 2 + random.nextInt(6);
            for (int i = 0; i < batches; i++) {
                counter.write(IN_A_BATCH, "a");
                send(requests, counter.rest((int) acknowledged));
                String answer = answers.readLine();
                assertThat(answer).isEqualTo("next " + counter.size());
                acknowledged = counter.size();
                if (i == 0) {
                    restarts.usable(hub, started);
                }
            }
            counter.write(IN_A_BATCH, "killed meanwhile");
            send(requests, counter.rest((int) acknowledged));
            TimeUnit.MICROSECONDS.sleep(random.nextInt(15_000));
            hub.destroyForcibly();
            String last = answers.readLine();
            return last == null ? acknowledged : counter.size();
        } catch (IOException e) {
            return acknowledged;
        } finally {
            hub.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static void send(OutputStream requests, Batch batch) throws IOException {
        requests.write(batch.toJson());
        requests.write('\n');
        requests.flush();
    }
}
