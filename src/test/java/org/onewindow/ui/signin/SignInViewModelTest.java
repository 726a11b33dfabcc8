package org.onewindow.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.Session;
import org.onewindow.ui.kit.Message;
import org.onewindow.ui.kit.SameThreadTasks;
import org.onewindow.ui.kit.TestStation;

class SignInViewModelTest {
    @TempDir
    Path directory;

    private final List<Session> sessions = new ArrayList<>();
    private final List<Throwable> troubles = new ArrayList<>();
    private TestStation station;
    private SignInViewModel viewModel;

    @BeforeEach
    void aStationWithOneClerk() {
        station = new TestStation(directory);
        viewModel = new SignInViewModel(
                station.signIn, new SameThreadTasks(troubles::add), station.getZone(), sessions::add);
    }

    @AfterEach
    void stop() {
        station.close();
        assertThat(troubles).isEmpty();
    }

    private void attempt(String name, String password) {
        viewModel.nameProperty().set(name);
        viewModel.passwordProperty().set(password);
        viewModel.submit();
    }

    @Test
    void theRightPasswordOpensASession() {
        attempt("li.wen", TestStation.PASSWORD);

        assertThat(sessions).extracting(Session::operator).containsExactly(TestStation.CLERK);
        assertThat(viewModel.troubleProperty().get()).isEmpty();
        assertThat(viewModel.busyProperty().get()).isFalse();
    }

    /** As when the one click of a training station comes twice. */
    @Test
    void aPasswordGivenWhileAnotherIsLookedAtIsWipedToo() {
        SignInViewModel slow = new SignInViewModel(station.signIn, work -> () -> {}, station.getZone(), sessions::add);
        slow.attempt("li.wen", TestStation.PASSWORD.toCharArray());
        char[] second = TestStation.PASSWORD.toCharArray();

        slow.attempt("li.wen", second);

        assertThat(second).containsOnly('\0');
    }

    @Test
    void anUnknownNameAndAWrongPasswordReadTheSame() {
        attempt("li.wen", "wrong");
        Optional<Message> wrong = viewModel.troubleProperty().get();
        attempt("nobody", "wrong");

        assertThat(viewModel.troubleProperty().get()).isEqualTo(wrong).isPresent();
        assertThat(sessions).isEmpty();
    }

    @Test
    void anAttemptEmptiesThePasswordAndKeepsTheName() {
        attempt("li.wen", "wrong");

        assertThat(viewModel.passwordProperty().get()).isEmpty();
        assertThat(viewModel.nameProperty().get()).isEqualTo("li.wen");
    }

    @Test
    void withoutANameNothingIsTried() {
        attempt(" ", "wrong");

        assertThat(viewModel.troubleProperty().get()).contains(Message.of("signin.name-missing"));
        assertThat(viewModel.passwordProperty().get()).isEqualTo("wrong");
    }

    @Test
    void aLockedOutOperatorIsToldUntilWhenAndGetsInAfterwards() {
        for (int attempt = 0; attempt < 5; attempt++) {
            attempt("li.wen", "wrong");
        }
        assertThat(viewModel.troubleProperty().get()).contains(Message.of("access.locked-out", "14:30:30"));
        attempt("li.wen", TestStation.PASSWORD);
        assertThat(sessions).isEmpty();

        station.pass(Duration.ofSeconds(31));
        attempt("li.wen", TestStation.PASSWORD);
        assertThat(sessions).hasSize(1);
    }
}
