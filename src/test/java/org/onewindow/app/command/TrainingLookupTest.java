package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingLookupTest {
    @TempDir
    private Path home;

    @Test
    void aTrainingStationAnswersWithoutAnySetUp() {
        Shell.Result result = new Shell(home)
                .run(
                        "lookup",
                        Shell.CITIZEN,
                        "--matter",
                        "m04",
                        "--set",
                        "training.people=10000",
                        "--set",
                        "language=zh");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.lines().get(0)).startsWith("办件 110108");
        assertThat(result.out()).contains("查得记录", "少跑").doesNotContain(Shell.CITIZEN, "null");
    }
}
