package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.onewindow.lookup.LookupSummary;

/** The exit code of a look-up; "no" is what every department said itself. */
class LookupRunnerTest {

    @Test
    void aRecordOrASavedCopyIsDoneWhateverElseFailed() {
        assertThat(LookupRunner.exitCode(summary(1, 0, 1, 1))).isEqualTo(ExitCode.DONE);
        assertThat(LookupRunner.exitCode(summary(0, 1, 0, 2))).isEqualTo(ExitCode.DONE);
    }

    @Test
    void mismatchesAndNotFoundsAloneAreANo() {
        assertThat(LookupRunner.exitCode(summary(0, 0, 0, 0))).isEqualTo(ExitCode.NO);
    }

    @Test
    void whatFailedOrWaitsIsTroubleAndNeverANo() {
        assertThat(LookupRunner.exitCode(summary(0, 0, 0, 1))).isEqualTo(ExitCode.TROUBLE);
        assertThat(LookupRunner.exitCode(summary(0, 0, 3, 0))).isEqualTo(ExitCode.TROUBLE);
    }

    private static LookupSummary summary(int found, int saved, int queued, int failed) {
        return new LookupSummary(3, found, saved, queued, failed, Duration.ZERO, false);
    }
}
