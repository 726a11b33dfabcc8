package org.onewindow.hubclient;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.offline.LinkRules;
import org.onewindow.offline.SyncRules;

/**
 * A counter as a program of its own: journals work, prints each piece that is durable ({@code <sequence> <piece>}) and each word of the hub's that it has more
 * ({@code brought <entries>}), while the program's own monitor and synchroniser bring it over, until it is killed. Some pieces are steps of cases that a hub
 * without matter M99 refuses.
 */
final class WorkingProgram {
    static final String UNKNOWN_MATTER = "M99";
    private static final int STEP_EVERY = 8;

    /** A batch takes what the last run left and work of this one; there is a look at the hub's decisions all the time, so that a kill meets what is remembered of them too. */
    private static final SyncRules RULES = new SyncRules(
            100, Duration.ofSeconds(30), Duration.ofMillis(40), 2, Duration.ofMillis(50), Duration.ofMillis(500));

    private WorkingProgram() {}

    /** Arguments: vault, identity, hub, the number of this run, how many pieces of work; ends when all of these are at the hub. */
    public static void main(String[] arguments) throws Exception {
        VaultLog log = VaultLog.open(Path.of(arguments[0]));
        HubIdentity identity =
                new IdentityFolder(Path.of(arguments[1])).read(Optional.of(URI.create(arguments[2])), VaultLog.COUNTER);
        int run = Integer.parseInt(arguments[3]);
        long pieces = Long.parseLong(arguments[4]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SynchronisedCounter counter = counter(identity, log);
        counter.whenChanged(status -> out.println("brought " + status.acknowledged()));
        counter.start();
        for (int i = 0; i < pieces; i++) {
            String what = "run" + run + "-" + i;
            out.println(work(counter, run, i, what) + " " + what);
            Thread.sleep(2);
        }
        while (counter.status().acknowledged() < log.size()) {
            Thread.sleep(5);
        }
        counter.close();
        log.close();
    }

    static SynchronisedCounter counter(HubIdentity identity, VaultLog log) throws Exception {
        return new SynchronisedCounter(identity, HubTimes.STANDARD, log, RULES, LinkRules.STANDARD, way -> way);
    }

    private static long work(SynchronisedCounter counter, int run, int piece, String what)
            throws JournalUnavailableException {
        if (piece % STEP_EVERY != 0) {
            return VaultLog.work(what, counter.journal());
        }
        CaseNumber number = new CaseNumber(String.format(Locale.ROOT, "110108-20261127-07-%06d", run * 1000 + piece));
        return counter.journal()
                .record(EntryDraft.of(Action.CASE_ACCEPTED, VaultLog.CLERK.name(), "CLERK")
                        .inCase(UNKNOWN_MATTER, number)
                        .withDetails(Map.of("what", what, "base", "0", "version", "1")))
                .sequence();
    }
}
