package org.onewindow.ui.lock;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.onewindow.access.Operator;
import org.onewindow.access.SignIn;
import org.onewindow.access.SignInOutcome;
import org.onewindow.ui.kit.BackgroundTasks;
import org.onewindow.ui.kit.Message;
import org.onewindow.ui.kit.SignInWords;
import org.onewindow.ui.kit.Work;

/**
 * A locked window. Only the operator who is signed in unlocks it; anybody else may end that operator's session, but only if no work is open in
 * it, since open work is never thrown away. To be used on the JavaFX thread; needs no toolkit.
 */
public final class LockViewModel {
    private final SignIn signIn;
    private final BackgroundTasks tasks;
    private final ZoneId zone;
    private final Operator operator;
    private final boolean workOpen;
    private final Ways ways;
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Message>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** The ways out of a locked window. */
    public interface Ways {
        /** The operator is back. */
        void unlocked();

        /** The operator's session is to end. */
        void signOut();
    }

    /**
     * A window locked for {@code operator}.
     *
     * @param workOpen whether work is open that only this operator may close
     */
    public LockViewModel(
            SignIn signIn, BackgroundTasks tasks, ZoneId zone, Operator operator, boolean workOpen, Ways ways) {
        this.signIn = signIn;
        this.tasks = tasks;
        this.zone = zone;
        this.operator = operator;
        this.workOpen = workOpen;
        this.ways = ways;
    }

    /** Tells the journal that the window is locked; until that is done nobody unlocks. */
    public void begin() {
        busy.set(true);
        tasks.start(Work.of(signIn::lock).atLast(() -> busy.set(false)));
    }

    /** Who is signed in. */
    public Operator operator() {
        return operator;
    }

    /** Whether somebody else may end the session. */
    public boolean maySignOut() {
        return !workOpen;
    }

    /** The password as typed; emptied by every attempt. */
    public StringProperty passwordProperty() {
        return password;
    }

    /** Whether something is being looked at. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last attempt did not get through. */
    public ReadOnlyObjectProperty<Optional<Message>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Tries the password that was typed; without one nothing is tried. */
    public void unlock() {
        if (password.get().isEmpty()) {
            trouble.set(Optional.of(Message.of("shell.lock.password-missing")));
        } else {
            unlock(password.get().toCharArray());
        }
    }

    /** Tries this password, for the one click of a training station. It is wiped. */
    public void unlock(char[] secret) {
        if (busy.get()) {
            Arrays.fill(secret, '\0');
            return;
        }
        busy.set(true);
        trouble.set(Optional.empty());
        password.set("");
        tasks.start(Work.of(() -> signIn.unlock(secret)).then(this::settle).atLast(() -> busy.set(false)));
    }

    /** Ends the session, if that is allowed. */
    public void signOut() {
        if (maySignOut() && !busy.get()) {
            ways.signOut();
        }
    }

    private void settle(SignInOutcome outcome) {
        if (outcome instanceof SignInOutcome.WrongCredentials) {
            trouble.set(Optional.of(Message.of("shell.lock.wrong-password")));
            return;
        }
        trouble.set(SignInWords.of(outcome, zone));
        if (outcome instanceof SignInOutcome.SignedIn) {
            ways.unlocked();
        }
    }
}
