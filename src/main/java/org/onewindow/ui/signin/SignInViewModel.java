package org.onewindow.ui.signin;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.onewindow.access.Session;
import org.onewindow.access.SignIn;
import org.onewindow.access.SignInOutcome;
import org.onewindow.ui.kit.BackgroundTasks;
import org.onewindow.ui.kit.Message;
import org.onewindow.ui.kit.SignInWords;
import org.onewindow.ui.kit.Work;

/** What is typed on the sign-in screen and what came of it. To be used on the JavaFX thread; needs no toolkit. */
public final class SignInViewModel {
    private final SignIn signIn;
    private final BackgroundTasks tasks;
    private final ZoneId zone;
    private final Consumer<Session> signedIn;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final BooleanProperty capsLock = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Message>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Signs in with {@code signIn} in the background; {@code signedIn} is told on the screen's thread. Times are told in {@code zone}. */
    public SignInViewModel(SignIn signIn, BackgroundTasks tasks, ZoneId zone, Consumer<Session> signedIn) {
        this.signIn = signIn;
        this.tasks = tasks;
        this.zone = zone;
        this.signedIn = signedIn;
    }

    /** The sign-in name as typed. */
    public StringProperty nameProperty() {
        return name;
    }

    /** The password as typed; emptied by every attempt. */
    public StringProperty passwordProperty() {
        return password;
    }

    /** Whether Caps Lock is on. */
    public BooleanProperty capsLockProperty() {
        return capsLock;
    }

    /** Whether an attempt is being looked at. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last attempt did not get through. */
    public ReadOnlyObjectProperty<Optional<Message>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Tries what was typed. Without a name or a password nothing is tried, and the trouble says what is missing. */
    public void submit() {
        if (name.get().isBlank()) {
            trouble.set(Optional.of(Message.of("signin.name-missing")));
        } else if (password.get().isEmpty()) {
            trouble.set(Optional.of(Message.of("signin.password-missing")));
        } else {
            attempt(name.get(), password.get().toCharArray());
        }
    }

    /** Tries this name and password, for the one-click sign-in of a training station. The password is wiped. */
    public void attempt(String who, char[] secret) {
        if (busy.get()) {
            Arrays.fill(secret, '\0');
            return;
        }
        busy.set(true);
        trouble.set(Optional.empty());
        password.set("");
        tasks.start(
                Work.of(() -> signIn.attempt(who, secret)).then(this::settle).atLast(() -> busy.set(false)));
    }

    private void settle(SignInOutcome outcome) {
        trouble.set(SignInWords.of(outcome, zone));
        if (outcome instanceof SignInOutcome.SignedIn done) {
            signedIn.accept(done.session());
        }
    }
}
