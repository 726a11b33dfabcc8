package org.onewindow.ui.shell;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.onewindow.access.Session;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.BackgroundTasks;
import org.onewindow.ui.kit.MainWindow;
import org.onewindow.ui.kit.Message;
import org.onewindow.ui.kit.Screen;
import org.onewindow.ui.kit.Work;
import org.onewindow.ui.lock.IdleWatch;
import org.onewindow.ui.lock.LockScreen;
import org.onewindow.ui.lock.LockViewModel;
import org.onewindow.ui.signin.SignInNotices;
import org.onewindow.ui.signin.SignInScreen;
import org.onewindow.ui.signin.SignInViewModel;
import org.onewindow.ui.training.AllSwitches;
import org.onewindow.ui.training.InventedNotice;
import org.onewindow.ui.training.PracticePanel;
import org.onewindow.ui.training.SwitchesViewModel;
import org.onewindow.ui.training.Trainee;
import org.onewindow.ui.training.TrainingStation;

/** The way through the window: sign in, work, lock and unlock, sign out. To be used on the JavaFX thread. */
public final class WindowFlow {
    private final MainWindow window;
    private final Appearance appearance;
    private final BackgroundTasks tasks;
    private final WindowParts parts;
    private final IdleWatch idle;
    private final Optional<SwitchesViewModel> switches;
    private @Nullable Desk desk;
    private boolean locked;

    /** An operator at work: who, with what, in which frame. */
    private record Desk(Session session, Workplace workplace, Screen shell) {}

    /** Nothing happens before {@link #begin}; {@code screen} is the JavaFX thread. */
    public WindowFlow(
            MainWindow window, Appearance appearance, BackgroundTasks tasks, Executor screen, WindowParts parts) {
        this.window = window;
        this.appearance = appearance;
        this.tasks = tasks;
        this.parts = parts;
        this.idle = new IdleWatch(parts.clock(), parts.idleLock());
        this.switches = parts.training().map(station -> new SwitchesViewModel(station, screen));
    }

    /** Shows the sign-in screen; from here on the operator leads. */
    public void begin() {
        window.scene()
                .getAccelerators()
                .put(new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN), this::lock);
        window.scene()
                .getAccelerators()
                .put(new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN), this::practise);
        window.scene().getAccelerators().put(new KeyCodeCombination(KeyCode.F1), this::help);
        Presence.tell(window.scene(), idle::touched);
        window.onCloseRequest(this::mayClose);
        showSignIn();
    }

    /** Locks the window if nobody has been there for too long. To be called twice a second or so. */
    public void lockIfIdle() {
        if (idle.isIdle()) {
            lock();
        }
    }

    /** Locks the window if somebody is signed in: what was shown leaves the scene before this returns, the work stays. */
    public void lock() {
        if (desk == null || locked) {
            return;
        }
        locked = true;
        desk.shell().onLocked();
        LockViewModel viewModel = new LockViewModel(
                parts.signIn(),
                tasks,
                parts.zone(),
                desk.session().operator(),
                desk.workplace().hasOpenWork(),
                new WaysOut());
        window.show(new LockScreen(
                appearance, parts.place(), viewModel, trainee(desk).map(Trainee::password)));
        viewModel.begin();
    }

    private final class WaysOut implements LockViewModel.Ways {
        @Override
        public void unlocked() {
            locked = false;
            idle.touched();
            if (desk != null) {
                window.show(desk.shell());
            }
        }

        @Override
        public void signOut() {
            leave();
        }
    }

    private Optional<Trainee> trainee(Desk at) {
        String name = at.session().operator().name();
        return parts.training().flatMap(station -> station.trainee(name));
    }

    private void showSignIn() {
        SignInViewModel viewModel = new SignInViewModel(parts.signIn(), tasks, parts.zone(), this::enter);
        window.show(new SignInScreen(
                appearance,
                parts.place(),
                viewModel,
                new SignInNotices(
                        parts.status().bannerProperty(), parts.status().signInProperty()),
                parts.training().map(station -> new InventedNotice(appearance, station)),
                parts.training().flatMap(station -> practicePanel(station, viewModel))));
    }

    private Optional<Screen> practicePanel(TrainingStation station, SignInViewModel viewModel) {
        return switches.map(all -> new PracticePanel(
                appearance,
                station,
                all,
                trainee -> viewModel.attempt(trainee.name(), trainee.password().get()),
                this::practise));
    }

    private void enter(Session session) {
        Workplace workplace = parts.workplace().apply(session);
        ShellViewModel viewModel = new ShellViewModel(session.operator(), workplace.entries());
        ShellActions actions =
                new ShellActions(this::lock, this::help, this::signOut, switches.map(all -> this::practise));
        Screen shell = new ShellScreen(appearance, parts.place(), viewModel, parts.status(), actions);
        desk = new Desk(session, workplace, shell);
        idle.touched();
        parts.status().signedIn(parts.signIn().offlineLeft());
        window.show(shell);
    }

    private void signOut() {
        if (desk != null && desk.workplace().hasOpenWork()) {
            window.tell(Message.of("shell.open-work.title"), Message.of("shell.open-work.sign-out"));
        } else {
            leave();
        }
    }

    private void leave() {
        if (desk == null) {
            return;
        }
        desk.workplace().close();
        desk = null;
        locked = false;
        tasks.start(Work.of(parts.signIn()::signOut).atLast(this::showSignIn));
    }

    private boolean mayClose() {
        if (desk == null || !desk.workplace().hasOpenWork()) {
            return true;
        }
        window.tell(Message.of("shell.open-work.title"), Message.of("shell.open-work.close"));
        return false;
    }

    private void practise() {
        if (!locked && !window.isCovered()) {
            switches.ifPresent(all -> window.showOver(new AllSwitches(appearance, all, window::closeOverlay)));
        }
    }

    private void help() {
        if (window.isCovered()) {
            window.closeOverlay();
        } else {
            window.screen()
                    .ifPresent(shown -> window.showOver(HelpKeys.sheet(appearance, shown, window::closeOverlay)));
        }
    }
}
