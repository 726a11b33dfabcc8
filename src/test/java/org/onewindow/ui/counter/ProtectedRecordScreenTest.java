package org.onewindow.ui.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.journal.Action;

/** A specially protected record at the counter, by keyboard alone. */
class ProtectedRecordScreenTest extends CounterJourney {
    private static final String PROTECTED = "650102197510059995";

    @TempDir
    private static Path home;

    private static CounterFixture counter;

    @BeforeAll
    static void openTheStation() {
        counter = new CounterFixture(home);
    }

    @AfterAll
    static void closeTheStation() {
        counter.close();
    }

    @Override
    CounterFixture station() {
        return counter;
    }

    @Test
    void aReasonIsAskedForAndNothingIsSentWithoutOne() {
        press(KeyCode.F2);
        type(PROTECTED);
        assertThat(words()).doesNotContain("specially protected");

        ask(PROTECTED, "second");

        assertThat(words()).contains("specially protected", "Nothing has been sent");
        assertThat(counter.journalled()).isEmpty();
        assertThat(focused()).isSameAs(find("#reason"));
        pictures("counter-protected");
        resize(1280, 720);
        picture("counter-protected-1280x720");

        type("court letter 17");
        press(KeyCode.ENTER);
        awaitEnd();

        assertThat(counter.journalled())
                .startsWith(Action.CASE_OPENED, Action.BREAK_GLASS, Action.LOOKUP_STARTED, Action.ASKED);
        assertThat(words()).doesNotContain("specially protected");
        picture("counter-protected-answered");
    }

    @Test
    void theQuestionGoesWithTheNumber() {
        ask(PROTECTED, "second");
        type("court letter 17");
        press(KeyCode.F2);
        type(CounterFixture.CITIZEN);

        assertThat(words()).doesNotContain("specially protected");
        assertThat(onScreen(() -> counter.model().reason().get())).isEmpty();
        assertThat(counter.journalled()).isEmpty();
    }
}
