package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
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

    @Test
    void aProtectedRecordNeedsAReasonAndATicketHasToBeOne() {
        String[] question = {"lookup", "650102197510059995", "--matter", "m04", "--set", "training.people=10000"};
        Shell.Result without = new Shell(home).run(question);

        assertThat(without.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(without.err()).contains("--break-glass", "Nothing has been sent");
        assertThat(without.out()).isEmpty();

        String[] ticket = Arrays.copyOf(question, question.length + 2);
        ticket[question.length] = "--ticket";
        ticket[question.length + 1] = "nobody's";
        assertThat(new Shell(home).run(ticket).err()).contains("A023", "Nothing has been sent");

        String[] reasoned = Arrays.copyOf(question, question.length + 2);
        reasoned[question.length] = "--break-glass";
        reasoned[question.length + 1] = "court letter 17";
        Shell.Result with = new Shell(home).run(reasoned);

        assertThat(with.out()).as(with.err()).isNotEmpty();
        assertThat(with.err()).doesNotContain("--break-glass");
    }
}
