package org.onewindow.ui.counter;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.onewindow.language.Texts;
import org.onewindow.lookup.FieldText;
import org.onewindow.lookup.Trouble;
import org.onewindow.ui.kit.Shown;

/** The counter screen as a whole: the banner, the cards, and which panels there is room for. */
public final class CounterController {
    /** As many cards as the matters with the longest lists need; for more, some are made when they are needed. */
    private static final int PREPARED_CARDS = 16;

    private final CounterViewModel model;
    private final Texts texts;
    private final CasePaper paper;

    private final ServiceCards serviceCards;
    private boolean built;
    private int served;

    @FXML
    private StackPane root;

    @FXML
    private HBox banner;

    @FXML
    private Label bannerText;

    @FXML
    private VBox welcome;

    @FXML
    private ScrollPane scroll;

    @FXML
    private BorderPane sides;

    @FXML
    private VBox scrolled;

    @FXML
    private CardGrid cards;

    @FXML
    private Node departments;

    @FXML
    private Node materials;

    @FXML
    private LookupBarController barController;

    CounterController(CounterViewModel model, Texts texts, AnswerWords words, FieldText fieldWords, CasePaper paper) {
        this.model = model;
        this.paper = paper;
        this.texts = texts;
        this.served = model.nextCitizen().get();
        this.serviceCards = new ServiceCards(
                () -> new ServiceCard(model, texts, words, fieldWords),
                card -> cards.getChildren().add(card));
    }

    @FXML
    private void initialize() {
        Shown.follow(root, model.banner(), change -> showBanner());
        Shown.follow(root, model.logToldAbove(), change -> showBanner());
        Shown.follow(root, model.notice(), change -> showBanner());
        Shown.follow(root, model.obstacle(), change -> showBanner());
        Shown.follow(root, model.shown(), this::showWelcome);
        Shown.follow(root, model.services(), this::showCards);
        Shown.follow(root, model.nextCitizen(), this::makeReadyForNext);
        Shown.follow(
                root,
                model.wantedCard(),
                wanted -> wanted.map(view -> model.services().get().indexOf(view))
                        .filter(place -> place >= 0)
                        .ifPresent(this::focusCard));
        root.widthProperty().addListener(change -> shareRoom());
        bannerText.fontProperty().addListener(change -> shareRoom());
        new CounterKeys(model, this::focusCard, () -> paper.print(root)).install(root, barController);
    }

    private void shareRoom() {
        PanelRoom room = PanelRoom.of(root.getWidth() / bannerText.getFont().getSize());
        room.arrange(departments, materials, sides, scrolled);
        showPanels();
        barController.arrange(room.holdsBarInOneRow());
    }

    /** The panels show what was looked up; the departments, where there is room for them. */
    private void showPanels() {
        boolean any = model.shown().get().isPresent();
        departments.setVisible(any && departments.isManaged());
        materials.setVisible(any);
    }

    private void showBanner() {
        Optional<String> sentence = model.notice()
                .get()
                .map(texts::text)
                .or(() -> model.obstacle().get().map(obstacle -> texts.text("casework.obstacle." + obstacle)))
                .or(() -> model.banner()
                        .get()
                        .filter(trouble -> trouble != Trouble.JOURNAL
                                || !model.logToldAbove().get())
                        .map(trouble -> texts.text("lookup.trouble." + trouble)));
        bannerText.setText(sentence.orElse(""));
        banner.setVisible(sentence.isPresent());
        banner.setManaged(sentence.isPresent());
    }

    private void makeReadyForNext(Number count) {
        if (count.intValue() != served) {
            served = count.intValue();
            barController.focusNumber();
        }
    }

    private void showWelcome(Optional<CounterViewModel.LookedUp> about) {
        boolean empty = about.isEmpty();
        welcome.setVisible(empty);
        scroll.setVisible(!empty);
        showPanels();
    }

    private void showCards(List<ServiceView> services) {
        scroll.setVvalue(0);
        // A screen that is built again shows all its cards at once; those of a new look-up come a few a pulse.
        serviceCards.show(services, !built);
        built = true;
        if (services.isEmpty()) {
            serviceCards.prepare(PREPARED_CARDS);
        }
    }

    /** Brings the card at {@code place}, counted from 0, into view and gives it the focus. */
    private void focusCard(int place) {
        serviceCards.shown(place).ifPresent(card -> {
            double room = scrolled.getHeight() - scroll.getViewportBounds().getHeight();
            if (room > 0) {
                scroll.setVvalue(Math.min(1, Math.max(0, card.getLayoutY() - 8) / room));
            }
            card.requestFocus();
        });
    }
}
