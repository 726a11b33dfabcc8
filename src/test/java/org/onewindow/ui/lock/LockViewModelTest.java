package org.onewindow.ui.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.ui.kit.Message;
import org.onewindow.ui.kit.SameThreadTasks;
import org.onewindow.ui.kit.TestStation;

class LockViewModelTest implements LockViewModel.Ways {
    @TempDir
    Path directory;

    private final List<String> ways = new ArrayList<>();
    private final List<Throwable> troubles = new ArrayList<>();
    private TestStation station;

    @BeforeEach
    void aClerkAtWork() {
        station = new TestStation(directory);
        station.signIn.attempt("li.wen", TestStation.PASSWORD.toCharArray());
    }

    @AfterEach
    void stop() {
        station.close();
        assertThat(troubles).isEmpty();
    }

    @Override
    public void unlocked() {
        ways.add("unlocked");
    }

    @Override
    public void signOut() {
        ways.add("sign out");
    }

    private LockViewModel locked(boolean workOpen) {
        LockViewModel viewModel = new LockViewModel(
                station.signIn,
                new SameThreadTasks(troubles::add),
                station.getZone(),
                TestStation.CLERK,
                workOpen,
                this);
        viewModel.begin();
        return viewModel;
    }

    @Test
    void theOperatorsPasswordUnlocks() {
        LockViewModel viewModel = locked(true);
        assertThat(station.signIn.isLocked()).isTrue();

        viewModel.passwordProperty().set(TestStation.PASSWORD);
        viewModel.unlock();

        assertThat(ways).containsExactly("unlocked");
        assertThat(station.signIn.isLocked()).isFalse();
    }

    @Test
    void aPasswordGivenWhileTheLockIsStillBeingJournalledIsWipedToo() {
        LockViewModel slow =
                new LockViewModel(station.signIn, work -> () -> {}, station.getZone(), TestStation.CLERK, false, this);
        slow.begin();
        char[] early = TestStation.PASSWORD.toCharArray();

        slow.unlock(early);

        assertThat(early).containsOnly('\0');
        assertThat(ways).isEmpty();
    }

    @Test
    void aWrongPasswordKeepsItLocked() {
        LockViewModel viewModel = locked(false);

        viewModel.passwordProperty().set("wrong");
        viewModel.unlock();

        assertThat(ways).isEmpty();
        assertThat(viewModel.troubleProperty().get()).contains(Message.of("shell.lock.wrong-password"));
        assertThat(viewModel.passwordProperty().get()).isEmpty();
        assertThat(station.signIn.isLocked()).isTrue();
    }

    @Test
    void openWorkIsNotSignedOutByAnybodyElse() {
        locked(true).signOut();
        assertThat(ways).isEmpty();

        locked(false).signOut();
        assertThat(ways).containsExactly("sign out");
    }
}
