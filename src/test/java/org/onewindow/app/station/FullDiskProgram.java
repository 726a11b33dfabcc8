package org.onewindow.app.station;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.onewindow.access.SignInOutcome;
import org.onewindow.journal.WatchedJournal;
import org.onewindow.vault.TrainingOperator;

/** A training station in a process of its own, which says how it gets on with its disk. */
final class FullDiskProgram {
    private FullDiskProgram() {}

    /** Argument: the home of the station. */
    public static void main(String[] arguments) throws Exception {
        CountDownLatch room = new CountDownLatch(1);
        try (Station station = FullDiskTest.opened(Path.of(arguments[0]))) {
            station.journal().listen(state -> {
                if (state == WatchedJournal.State.WRITABLE) {
                    room.countDown();
                }
            });
            System.out.println("opened " + station.journal().state());
            System.out.println(signedIn(station));
            room.await();
            System.out.println("room");
            System.out.println(signedIn(station));
        }
    }

    private static String signedIn(Station station) {
        TrainingOperator clerk = station.training().orElseThrow().operators().get(0);
        SignInOutcome outcome = station.signIn()
                .attempt(clerk.operator().name(), clerk.password().clone());
        return outcome instanceof SignInOutcome.NotReady notReady
                ? "sign-in refused: " + notReady.reason()
                : outcome instanceof SignInOutcome.SignedIn ? "signed in" : outcome.toString();
    }
}
