package org.onewindow.ui.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.ui.kit.ScreenTest;

class CounterScreenTest extends ScreenTest {
    @TempDir
    private Path home;

    private CounterFixture fixture;

    @BeforeEach
    void openTheCounter() {
        fixture = new CounterFixture(home);
        show(fixture.screen(appearance));
    }

    @AfterEach
    void closeTheCounter() {
        fixture.close();
    }

    @Test
    void aCitizensRecordsArriveFromEveryDepartmentByKeyboardAlone() {
        picture("counter-empty");
        type(CounterFixture.CITIZEN);
        chooseMatter("second");
        press(KeyCode.F4);
        press(KeyCode.ENTER);
        picture("counter-asked");
        awaitEnd();

        assertThat(fixture.model().services().get()).hasSize(10).noneMatch(ServiceView::awaited);
        pictures("counter-person");
        resize(1280, 720);
        pictures("counter-person-small");
    }

    private void chooseMatter(String words) {
        press(KeyCode.F3);
        type(words);
        press(KeyCode.ENTER);
    }

    private void awaitEnd() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> onScreen(() -> fixture.model().summary().get().isPresent()));
    }
}
