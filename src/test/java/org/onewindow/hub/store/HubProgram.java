package org.onewindow.hub.store;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.onewindow.hub.BatchOutcome;
import org.onewindow.hub.HubKeys;
import org.onewindow.protocol.Batch;

/** A hub without its server, as a process of its own to be killed: a batch a line in, {@code next} of its answer a line out. */
public final class HubProgram {
    private HubProgram() {}

    /** The store's URL and the file of the keys. */
    public static void main(String[] arguments) throws Exception {
        HubKeys keys = new HubKeysFile(Path.of(arguments[1])).read(new byte[HubKeys.KEY_BYTES]);
        HubStation station = new HubStation("Haidian", Clock.system(ZoneId.of("Asia/Shanghai")), matter -> true);
        try (HubStore hub = HubStore.open(StoreSettings.of(arguments[0]), keys, station);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                BatchOutcome outcome = hub.intake().take(Batch.fromJson(line.getBytes(StandardCharsets.UTF_8)));
                out.println(
                        outcome instanceof BatchOutcome.Taken taken
                                ? "next " + taken.answer().next()
                                : outcome);
            }
        }
    }
}
