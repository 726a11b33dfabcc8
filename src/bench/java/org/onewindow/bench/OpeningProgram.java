package org.onewindow.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.onewindow.review.LogNames;
import org.onewindow.review.LogView;
import org.onewindow.vault.TrainingOperator;
import org.onewindow.vault.TrainingVault;
import org.onewindow.vault.Vault;
import org.onewindow.vault.view.ViewProgress;

/** The process that {@link OpeningSpeed} measures: opens a training vault, signs in, waits for the view, and does it once more. */
final class OpeningProgram {
    private OpeningProgram() {}

    /** The vault's directory, and the file for the milliseconds of both times. */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        double first = millis(directory);
        double again = millis(directory);
        Files.write(Path.of(arguments[1]), List.of("" + first, "" + again));
        System.exit(0);
    }

    /** Without what the password takes, which has a limit of its own. */
    private static double millis(Path directory) throws Exception {
        long start = System.nanoTime();
        TrainingVault.Opening.Ready ready = (TrainingVault.Opening.Ready) TrainingVault.openOrCreate(directory);
        TrainingOperator operator = ready.operators().get(0);
        try (Vault vault = ready.vault()) {
            vault.logProofs("110108");
            LogView log =
                    vault.view(Clock.systemDefaultZone(), ViewProgress.NONE).logView(LogNames.NONE);
            long opened = System.nanoTime();
            vault.credentials().open(operator.operator().name(), operator.password());
            long unlocked = System.nanoTime();
            while (log.standing().state() != LogView.State.CURRENT) {
                Thread.sleep(1);
            }
            return (System.nanoTime() - unlocked + opened - start) / 1e6;
        }
    }
}
