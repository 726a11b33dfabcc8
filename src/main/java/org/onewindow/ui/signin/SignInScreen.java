package org.onewindow.ui.signin;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.FxmlFile;
import org.onewindow.ui.kit.KeyHint;
import org.onewindow.ui.kit.Screen;
import org.onewindow.ui.kit.ScreenLoader;
import org.onewindow.ui.kit.StationPlace;

/** Signing in. A training station adds a panel on either side. */
public final class SignInScreen implements Screen {
    private final Appearance appearance;
    private final StationPlace place;
    private final SignInViewModel viewModel;
    private final SignInNotices notices;
    private final Optional<Screen> trainingNotice;
    private final Optional<Screen> practice;
    private @Nullable Parent built;

    /**
     * The screen over {@code viewModel}.
     *
     * @param notices what everybody has to know before they try to sign in
     * @param trainingNotice says on a training station that all is invented, and what to try
     * @param practice offers what a training station offers besides a password
     */
    public SignInScreen(
            Appearance appearance,
            StationPlace place,
            SignInViewModel viewModel,
            SignInNotices notices,
            Optional<Screen> trainingNotice,
            Optional<Screen> practice) {
        this.appearance = appearance;
        this.place = place;
        this.viewModel = viewModel;
        this.notices = notices;
        this.trainingNotice = trainingNotice;
        this.practice = practice;
    }

    @Override
    public Parent build() {
        built = new ScreenLoader(appearance)
                .with(
                        SignInController.class,
                        () -> new SignInController(
                                viewModel,
                                appearance,
                                place,
                                notices,
                                trainingNotice.map(Screen::build),
                                practice.map(Screen::build)))
                .load(FxmlFile.SIGN_IN);
        return built;
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(new KeyHint("↵", "signin.submit"));
    }

    @Override
    public void onShown() {
        Node name = built == null ? null : built.lookup("#operator");
        if (name != null) {
            name.requestFocus();
        }
    }
}
