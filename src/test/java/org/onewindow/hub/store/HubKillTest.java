package org.onewindow.hub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.hub.HubKeys;
import org.onewindow.protocol.Batch;

/**
 * Kills a hub with SIGKILL while a counter feeds it, again and again on the same store. {@code -Dhub.kills=30} for more than the few of every build.
 */
class HubKillTest {
    private static final int KILLS = Integer.getInteger("hub.kills", 3);
    private static final int IN_A_BATCH = 7;
    /** Opening the store, by the program's own clock; far more than it takes, since a build machine may be busy. */
    private static final long LONGEST_OPENING_MILLIS = 30_000;

    @TempDir
    private Path folder;

    @Test
    void onH2NothingAcknowledgedIsLostOrDoubled() throws Exception {
        kill(StoreSettings.inFolder(folder));
    }

    @Test
    void onPostgreSqlNothingAcknowledgedIsLostOrDoubled() throws Exception {
        kill(StoreSettings.of(TestPostgreSql.freshDatabase()));
    }

    private void kill(StoreSettings settings) throws Exception {
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
        List<Long> openings = new ArrayList<>();
        long acknowledged = 0;
        for (int i = 0; i < KILLS; i++) {
            acknowledged = feedAndKill(settings, keysFile, counter, acknowledged, random, openings);
        }

        try (HubStore hub = HubStore.open(settings, keys, station)) {
            long kept = hub.checks().status().counterEntries();
            assertThat(kept).isGreaterThanOrEqualTo(acknowledged).isLessThanOrEqualTo(counter.size());
            assertThat(hub.checks().fsck().findings()).isEmpty();
            assertThat(hub.intake().take(counter.rest((int) acknowledged))).hasToString(taken(hub, counter));
        }
        assertThat(openings).hasSize(KILLS).allMatch(millis -> millis < LONGEST_OPENING_MILLIS);
    }

    private static String taken(HubStore hub, TestCounter counter) throws Exception {
        assertThat(hub.checks().status().counterEntries()).isEqualTo(counter.size());
        return hub.intake().take(counter.batch(counter.size(), counter.size())).toString();
    }

    private long feedAndKill(
            StoreSettings settings,
            Path keysFile,
            TestCounter counter,
            long acknowledgedBefore,
            Random random,
            List<Long> openings)
            throws Exception {
        Process hub = start(settings, keysFile);
        long acknowledged = acknowledgedBefore;
        try (BufferedReader answers = hub.inputReader(StandardCharsets.UTF_8);
                OutputStream requests = hub.getOutputStream()) {
            String opened = answers.readLine();
            assertThat(opened).startsWith("open ");
            openings.add(Long.parseLong(opened.substring(5)));
            int batches = 2 + random.nextInt(6);
            for (int i = 0; i < batches; i++) {
                counter.write(IN_A_BATCH, "a");
                send(requests, counter.rest((int) acknowledged));
                String answer = answers.readLine();
                assertThat(answer).isEqualTo("next " + counter.size());
                acknowledged = counter.size();
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

    private Process start(StoreSettings settings, Path keysFile) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        classPath(),
                        HubProgram.class.getName(),
                        settings.url(),
                        keysFile.toString())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    /** Where this class came from, also when a launcher loaded it itself. */
    private static String classPath() {
        if (HubKillTest.class.getClassLoader() instanceof URLClassLoader loader) {
            return String.join(
                    File.pathSeparator,
                    Arrays.stream(loader.getURLs()).map(URL::getPath).toList());
        }
        return System.getProperty("java.class.path");
    }
}
