package org.onewindow.hubclient;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A counter as a program of its own: journals work, prints each piece that is durable, and brings it to the hub meanwhile, until it is killed. */
final class WorkingProgram {
    private static final int BATCH = 16;

    private WorkingProgram() {}

    /** Arguments: vault, identity, hub, a word that is part of every piece of work. */
    public static void main(String[] arguments) throws Exception {
        VaultLog log = VaultLog.open(Path.of(arguments[0]));
        HubIdentity identity =
                new IdentityFolder(Path.of(arguments[1])).read(Optional.of(URI.create(arguments[2])), VaultLog.COUNTER);
        Thread bringing = new Thread(() -> bring(log, identity));
        bringing.setDaemon(true);
        bringing.start();
        for (int i = 0; ; i++) {
            String what = arguments[3] + "-" + i;
            long sequence = log.work(what);
            System.out.println(sequence + " " + what);
            System.out.flush();
            Thread.sleep(2);
        }
    }

    private static void bring(VaultLog log, HubIdentity identity) {
        try (HubClient client = new HubClient(identity, HubTimes.STANDARD)) {
            Draining draining = new Draining(client, log, BATCH);
            while (true) {
                draining.drain();
                Thread.sleep(5);
            }
        } catch (InterruptedException | RuntimeException | AssertionError e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }
}
